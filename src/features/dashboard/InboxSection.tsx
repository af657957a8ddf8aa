import { useList, useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { listPath } from '@/lib/paths.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { useTitles } from '@/screens/parts/useTitles.ts';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { InboxItem } from './InboxItem.tsx';

const TOP = 5;
const COLUMNS = ['kind', 'what', 'entity_type', 'entity_id', 'amount', 'age_days'];

/** What waits for this person, the longest first; decided here where the workflow lets him. */
export function InboxSection() {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const { query, result } = useList<Row, ApiProblem>({
    resource: 'v_inbox',
    pagination: { currentPage: 1, pageSize: TOP },
    filters: [{ field: 'is_mine', operator: 'eq', value: true }],
    sorters: [{ field: 'created_at', order: 'asc' }],
    meta: { view: 'export', columns: COLUMNS },
    queryOptions: { enabled: resources.get('v_inbox') !== undefined, refetchOnWindowFocus: true },
  });
  const rows = result.data;
  const wanted: Record<string, string[]> = {};
  for (const { entity_type, entity_id } of rows) {
    if (entity_type && entity_id)
      wanted[String(entity_type)] = [...(wanted[String(entity_type)] ?? []), String(entity_id)];
  }
  const titles = useTitles(wanted);
  if (!resources.get('v_inbox')) return null;
  const more = (result.total ?? 0) - rows.length;
  const all = listPath(organization.slug, 'v_inbox', { 'is_mine.eq': 'true' });
  const body = () => {
    if (query.error && !query.data) return <ListFailed problem={query.error} onRetry={() => void query.refetch()} />;
    if (!query.data) return <CardsSkeleton count={2} label={t('states.loading')} />;
    if (rows.length === 0) return <p className="muted">{t('dashboard.inbox.none')}</p>;
    return (
      <ul className="lines">
        {rows.map((row) => (
          <InboxItem key={String(row.id)} row={row} title={titles.get(String(row.entity_id)) ?? null} />
        ))}
      </ul>
    );
  };
  return (
    <Section
      title={<TextLink to={all}>{t('dashboard.inbox.title')}</TextLink>}
      extra={more > 0 ? <TextLink to={all}>{t('dashboard.inbox.more', { n: countText(more) })}</TextLink> : null}
    >
      {body()}
    </Section>
  );
}
