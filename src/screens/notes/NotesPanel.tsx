import { useCreate, useGetIdentity, useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { quiet } from '@/lib/quiet.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { ListFailed } from '../list/ListFailed.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteItem } from './NoteItem.tsx';
import { mayFollow, NOTES, useNotes } from './useNotes.ts';

/** Read along with the record already, to be counted. */
export const FIRST_NOTES = 20;

interface NotesPanelProps {
  resource: Resource;
  id: string;
  /** opened to write one */
  writing: boolean;
}

export function NotesPanel({ resource, id, writing }: NotesPanelProps) {
  const t = useTranslate();
  const [size, setSize] = useState(FIRST_NOTES);
  const { query, result } = useNotes(resource.name, id, size);
  const { data: user } = useGetIdentity<{ id: string }>();
  const { mutateAsync } = useCreate();
  const table = useResource(NOTES);
  const mayWrite = mayFollow(resource);

  if (!table) return null;
  const notes = result.data;
  const instead = query.isError ? (
    <ListFailed problem={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <CardsSkeleton count={2} />
  );
  // whatever becomes of reading, what is being written stays
  return (
    <div className="notes">
      {mayWrite ? (
        <NoteEditor
          autoFocus={writing}
          label={t('notes.add')}
          onSave={(body) =>
            mutateAsync({
              resource: NOTES,
              values: { entity_type: resource.name, entity_id: id, body },
              ...quiet,
            })
          }
        />
      ) : null}
      {query.data ? (
        <>
          {notes.length === 0 ? <p className="muted">{t('notes.none')}</p> : null}
          <ol className="entries">
            {notes.map((note) => (
              <NoteItem
                key={note.id}
                resource={table}
                note={note}
                mine={note.created_by === user?.id}
                mayWrite={mayWrite}
              />
            ))}
          </ol>
          {(result.total ?? 0) > notes.length ? (
            <Button loading={query.isFetching} onClick={() => setSize(size + 50)}>
              {t('notes.older')}
            </Button>
          ) : null}
        </>
      ) : (
        instead
      )}
    </div>
  );
}
