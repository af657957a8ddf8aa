import { useMany, useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { listPath } from '@/lib/paths.ts';
import { useOrganization, useResource } from '@/providers/CatalogProvider.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { ListFailed } from '../list/ListFailed.tsx';
import { mayFollow } from '../notes/useNotes.ts';
import { AttachForm } from './AttachForm.tsx';
import { DocumentItem } from './DocumentItem.tsx';
import { DOCUMENTS, useDocuments } from './useDocuments.ts';

interface DocumentsPanelProps {
  resource: Resource;
  id: string;
}

/** Papers of a record: opened where they lie, attached by their address or from the vault, and taken off again. */
export function DocumentsPanel({ resource, id }: DocumentsPanelProps) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const documents = useResource(DOCUMENTS);
  const { papers, total, owner, isPending, problem, retry } = useDocuments(resource, id, true);
  const [attaching, setAttaching] = useState(false);
  const { result: versions } = useMany<Row>({
    resource: 'document_versions',
    ids: papers.flatMap(({ document }) => (document.current_version_id ? [String(document.current_version_id)] : [])),
    meta: { view: 'form' },
    queryOptions: { enabled: papers.length > 0 },
  });
  if (!documents) return null;
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  // others attach the first paper while one is at it oneself
  if (isPending && !attaching) return <CardsSkeleton count={3} />;
  return (
    <div className="documents">
      <div className="panel-head">
        {owner && total > 0 ? (
          <TextLink to={listPath(slug, DOCUMENTS, { [`${owner}.in`]: id })}>{t('related.open')}</TextLink>
        ) : (
          <span className="muted">{total === 0 ? t('documents.none') : null}</span>
        )}
        {mayFollow(resource) && !attaching ? (
          <Button size="small" onClick={() => setAttaching(true)}>
            {t('documents.attach')}
          </Button>
        ) : null}
      </div>
      {attaching ? (
        <AttachForm resource={resource} id={id} documents={documents} onDone={() => setAttaching(false)} />
      ) : null}
      <ul className="document-list">
        {papers.map((paper) => (
          <DocumentItem
            key={paper.document.id}
            paper={paper}
            documents={documents}
            version={versions?.data.find((version) => version.id === paper.document.current_version_id) ?? null}
            mayDetach={mayFollow(resource)}
          />
        ))}
      </ul>
      {total > papers.length ? <p className="muted">{t('documents.more', { count: papers.length, total })}</p> : null}
    </div>
  );
}
