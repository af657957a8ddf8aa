import { useTranslate } from '@refinedev/core';
import { useTableName } from '@/features/useTableName.ts';
import { addDays, fromWall } from '@/lib/dates.ts';
import { inMenu } from '@/lib/groups.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useAnswer } from './useAnswer.ts';

interface Changes {
  table_name: string;
  created: number;
  updated: number;
  deleted: number;
}

const MOST = 8;

/** What others did since the start of yesterday, by table. */
export function ChangesSection({ today }: { today: string | undefined }) {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const name = useTableName();
  const yesterday = addDays(today ?? '2000-01-01', -1);
  const since = fromWall(`${yesterday}T00:00:00`, organization.timezone);
  const { data, problem, retry } = useAnswer<Changes[]>(
    'changes_since',
    { p_since: since },
    { enabled: today !== undefined },
  );
  const body = () => {
    if (problem) return <ListFailed problem={problem} onRetry={retry} />;
    if (!data) return <CardsSkeleton count={3} label={t('states.loading')} />;
    const shown = new Set(inMenu(resources.all).map((resource) => resource.name));
    const changes = data
      .filter(({ table_name }) => shown.has(table_name))
      .sort((a, b) => b.created + b.updated + b.deleted - (a.created + a.updated + a.deleted))
      .slice(0, MOST);
    if (changes.length === 0) return <p className="muted">{t('dashboard.changes.none')}</p>;
    return (
      <ul className="lines">
        {changes.map(({ table_name, created, updated, deleted }) => (
          <li key={table_name} className="line">
            <span className="line-text">{name.many(table_name)}</span>
            {created > 0 ? (
              <TextLink to={listPath(organization.slug, table_name, { 'created_at.gte': yesterday })}>
                {t('dashboard.changes.created', { n: countText(created) })}
              </TextLink>
            ) : null}
            {updated > 0 ? (
              <TextLink to={listPath(organization.slug, table_name, { 'updated_at.gte': yesterday })}>
                {t('dashboard.changes.updated', { n: countText(updated) })}
              </TextLink>
            ) : null}
            {deleted > 0 ? <span>{t('dashboard.changes.deleted', { n: countText(deleted) })}</span> : null}
          </li>
        ))}
      </ul>
    );
  };
  return <Section title={t('dashboard.changes.title')}>{body()}</Section>;
}
