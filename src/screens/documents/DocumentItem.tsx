import { ExportOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { embeddedText } from '@/fields/reference.tsx';
import { dayText, momentText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useDeleteOne } from '../parts/useDelete.tsx';
import { LINKS, type Paper } from './useDocuments.ts';

interface DocumentItemProps {
  paper: Paper;
  documents: Resource;
  /** where it lies */
  version: Row | null;
  mayDetach: boolean;
}

const isAddress = (text: unknown): text is string => typeof text === 'string' && /^https?:\/\//.test(text);

export function DocumentItem({ paper: { document, link }, documents, version, mayDetach }: DocumentItemProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const links = useResource(LINKS);
  const { slug, timezone } = env.organization;
  const title = String(document.title);
  const address = isAddress(version?.storage_path) ? version.storage_path : null;
  const columns = ['doc_type', 'status'].map((name) => documents.column(name)).filter((column) => column !== undefined);
  const author = documents.column('uploaded_by');
  return (
    <li>
      <div className="document-main">
        <TextLink to={showPath(slug, documents.name, document.id)}>{title}</TextLink>
        <span className="document-words muted">
          {columns.map((column) => (
            <FieldCell key={column.name} column={column} record={document} />
          ))}
          {document.expiry_date ? (
            <span>{t('documents.expires', { day: dayText(String(document.expiry_date), env.locale) })}</span>
          ) : null}
          <span>{author ? embeddedText(document, author, env) : null}</span>
          <time className="num" dateTime={String(document.created_at)}>
            {momentText(String(document.created_at), timezone, env.locale)}
          </time>
        </span>
      </div>
      {address ? (
        <Button
          size="small"
          icon={<ExportOutlined />}
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('documents.openNamed', { title })}
        >
          {t('documents.open')}
        </Button>
      ) : (
        <span className="muted">{version ? t('documents.inVault') : null}</span>
      )}
      {link && mayDetach && links ? <Detach links={links} link={link} title={title} /> : null}
    </li>
  );
}

function Detach({ links, link, title }: { links: Resource; link: Row; title: string }) {
  const t = useTranslate();
  const deleteOne = useDeleteOne(links);
  return (
    <Button
      size="small"
      type="text"
      aria-label={t('documents.detachNamed', { title })}
      onClick={() => void deleteOne(String(link.id), title)}
    >
      {t('documents.detach')}
    </Button>
  );
}
