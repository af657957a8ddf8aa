import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useFieldEnvironment } from '@/fields/context.ts';
import { resourceLabel } from '@/fields/words.ts';
import { timeText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { ChangeList } from '@/screens/parts/ChangeList.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { type Line, titleOfLine } from './trail.ts';

const sides: Record<string, 'both' | 'after' | 'before'> = { insert: 'after', delete: 'before' };

interface AuditLineProps {
  line: Line;
  names: ReadonlyMap<string, string>;
  busy: boolean;
  /** brings a deleted record back */
  onRestore(line: Line): void;
  /** everything about the record */
  onRecord(line: Line): void;
}

/** Who did what to which record, and the fields it changed. */
export function AuditLine({ line, names, busy, onRestore, onRecord }: AuditLineProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { entry, resource, changes } = line;
  const title = titleOfLine(line, names, env) || entry.record_id.slice(0, 8);
  const list = resource ? (
    <ChangeList
      resource={resource}
      changes={changes}
      names={names}
      sides={sides[entry.action] ?? 'both'}
      busy={false}
      mayRestore={() => false}
      onRestore={() => undefined}
    />
  ) : null;
  const history = resource ? showPath(env.organization.slug, resource.name, entry.record_id, { tab: 'history' }) : '';
  return (
    <li>
      <div className="entry-head">
        <time className="muted num" dateTime={entry.created_at}>
          {timeText(entry.created_at, env.organization.timezone, env.locale)}
        </time>
        <strong>{entry.actor_name ?? entry.actor_label ?? t('history.system')}</strong>
        <span>{t(`audit.did.${entry.action}`, entry.action)}</span>
        <span className="muted">{resource ? resourceLabel(t, resource) : entry.table_name}</span>
        {entry.is_there && resource ? <TextLink to={history}>{title}</TextLink> : <span>{title}</span>}
        <span className="audit-actions">
          <Button size="small" type="link" onClick={() => onRecord(line)}>
            {t('audit.onlyThis')}
          </Button>
          {entry.action === 'delete' && resource?.can.delete ? (
            <Button size="small" type="link" disabled={busy} onClick={() => onRestore(line)}>
              {t('deleted.restore')}
            </Button>
          ) : null}
        </span>
      </div>
      {entry.notes ? <p className="audit-note">{entry.notes}</p> : null}
      {entry.action === 'insert' || entry.action === 'delete' ? (
        changes.length > 0 && (
          <details>
            <summary className="muted">{t('audit.fields', { count: changes.length })}</summary>
            {list}
          </details>
        )
      ) : (
        <>
          {list}
          {entry.is_there && changes.length > 0 && resource?.can.update ? (
            <Link className="text-link audit-back" to={history}>
              {t('audit.takeBack')}
            </Link>
          ) : null}
        </>
      )}
    </li>
  );
}
