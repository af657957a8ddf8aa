import { PushpinOutlined } from '@ant-design/icons';
import { useTranslate, useUpdate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { momentText } from '@/lib/dates.ts';
import { quiet } from '@/lib/quiet.ts';
import { useDeleteOne } from '../parts/useDelete.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { NoteEditor } from './NoteEditor.tsx';

interface NoteItemProps {
  /** the table of notes */
  resource: Resource;
  note: Row;
  mine: boolean;
  mayWrite: boolean;
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Who wrote it and when. Its words are changed and taken away by who wrote them; pinned by whoever may write notes. */
export function NoteItem({ resource, note: listed, mine, mayWrite }: NoteItemProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const problemText = useProblemText();
  const { notification } = App.useApp();
  const { mutateAsync } = useUpdate<Row>();
  const deleteOne = useDeleteOne(resource);
  const [editing, setEditing] = useState(false);
  // what was just saved, until the list has it too
  const [saved, setSaved] = useState<Row | null>(null);
  const note = saved && Number(saved.version) > Number(listed.version) ? saved : listed;
  const body = String(note.body);

  const write = async (values: object) => {
    const { data } = await mutateAsync({
      resource: resource.name,
      id: note.id,
      values: { ...values, version: note.version },
      ...quiet,
    });
    setSaved(data);
  };
  const pin = async () => {
    try {
      await write({ is_pinned: !note.is_pinned });
    } catch (problem) {
      notification.error({ message: t('form.failed'), description: problemText(problem) });
    }
  };
  const author = resource.column('created_by');
  const at = (moment: unknown) => momentText(String(moment), env.organization.timezone, env.locale);
  const when = at(note.created_at);
  // both stamps are of one transaction until somebody changes the row
  const changed = note.updated_at !== note.created_at ? at(note.updated_at) : null;
  return (
    <li className={note.is_pinned ? 'note pinned' : 'note'}>
      <div className="entry-head">
        <strong>{(author && embeddedText(note, author, env)) || t('history.system')}</strong>
        <time className="muted num" dateTime={String(note.created_at)}>
          {when}
        </time>
        {note.is_pinned ? <span className="muted">{t('notes.pinned')}</span> : null}
        {changed && changed !== when ? <span className="muted">{t('notes.changed', { when: changed })}</span> : null}
        {mayWrite && !editing ? (
          <span className="note-actions">
            <Button
              size="small"
              type="text"
              icon={<PushpinOutlined />}
              aria-pressed={note.is_pinned === true}
              aria-label={t(note.is_pinned ? 'notes.unpin' : 'notes.pin')}
              title={t(note.is_pinned ? 'notes.unpin' : 'notes.pin')}
              onClick={() => void pin()}
            />
            {mine ? (
              <>
                <Button size="small" type="link" onClick={() => setEditing(true)}>
                  {t('actions.edit')}
                </Button>
                <Button size="small" type="link" onClick={() => void deleteOne(String(note.id), shorten(body))}>
                  {t('actions.delete')}
                </Button>
              </>
            ) : null}
          </span>
        ) : null}
      </div>
      {editing ? (
        <NoteEditor
          autoFocus
          label={t('notes.edit')}
          text={body}
          onCancel={() => setEditing(false)}
          onSave={async (words) => {
            if (words !== body) await write({ body: words });
            setEditing(false);
          }}
        />
      ) : (
        <p className="note-body">{body}</p>
      )}
    </li>
  );
}
