import { useTranslate } from '@refinedev/core';
import { Alert, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Resource } from '@/catalog/resource.ts';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { importPath, newPath } from '@/lib/paths.ts';
import { shortcuts } from '@/lib/shortcuts.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { slotsOf } from '@/resources/index.ts';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { setDensity, useDensity } from '../parts/density.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { printPage } from '../parts/printPage.ts';
import { StarButton } from '../parts/StarButton.tsx';
import { useCustomize } from '../parts/useCustomize.ts';
import { useWhyNot } from '../parts/useWhyNot.ts';
import { ListSummary } from './ListSummary.tsx';
import type { ListState } from './urlState.ts';
import { useExport } from './useExport.ts';
import type { Rows } from './useRows.ts';
import type { ListTotals } from './useTotals.ts';
import type { OpenedView } from './views/useOpenedView.ts';
import type { Views } from './views/useViews.ts';
import { ViewPicker } from './views/ViewPicker.tsx';

interface ListHeaderProps {
  resource: Resource;
  state: ListState;
  list: Rows;
  totals: ListTotals;
  dropped: string[];
  views: Views;
  opened: OpenedView;
  onChange(patch: Partial<ListState>): void;
}

const exports = [
  ['shown', 'xlsx', 'export.shownExcel'],
  ['shown', 'csv', 'export.shownCsv'],
  ['all', 'xlsx', 'export.allExcel'],
  ['all', 'csv', 'export.allCsv'],
] as const;

export function ListHeader({ resource, state, list, totals, dropped, views, opened, onChange }: ListHeaderProps) {
  const t = useTranslate();
  const whyNot = useWhyNot();
  const navigate = useNavigate();
  const density = useDensity();
  const { slug } = useOrganization();
  const reason = whyNot(resource, 'create');
  const Toolbar = slotsOf(resource.name).toolbar;
  const customize = useCustomize(resource);
  const save = useExport({ resource, state, filters: list.filters, page: list.rows });

  const more: NonNullable<MenuProps['items']> = [
    {
      key: 'export',
      label: t('list.export'),
      disabled: list.rows.length === 0,
      children: exports.map(([columns, format, label]) => ({
        key: label,
        label: t(label),
        onClick: () => void save(columns, format),
      })),
    },
    { key: 'print', label: t('actions.print'), disabled: list.rows.length === 0, onClick: printPage },
    ...(resource.can.import
      ? [
          {
            key: 'import',
            label: t('list.import'),
            onClick: () => navigate(importPath(slug, resource.name)),
          },
        ]
      : []),
    { type: 'divider' },
    ...(resource.archivable
      ? [
          {
            key: 'archived',
            label: state.archived ? t('list.hideArchived') : t('list.showArchived'),
            onClick: () => onChange({ archived: !state.archived }),
          },
        ]
      : []),
    {
      key: 'density',
      label: density === 'compact' ? t('list.comfortable') : t('list.compact'),
      onClick: () => setDensity(density === 'compact' ? 'comfortable' : 'compact'),
    },
    ...customize,
  ];

  return (
    <PageHeader
      title={resourcePlural(t, resource)}
      beside={<ViewPicker resource={resource} state={state} views={views} view={opened.view} />}
      primary={
        resource.insertable ? (
          <Reason text={reason}>
            <LinkButton
              type="primary"
              to={newPath(slug, resource.name)}
              disabled={reason !== null}
              aria-keyshortcuts={shortcuts.list.create}
            >
              {t('list.new', { label: inSentence(resourceLabel(t, resource)) })}
            </LinkButton>
          </Reason>
        ) : null
      }
      actions={
        <>
          {Toolbar ? <Toolbar resource={resource} /> : null}
          <StarButton place={{ table: resource.name, id: null, title: resource.labelPlural }} />
        </>
      }
      more={more}
      moreLabel={t('states.more')}
    >
      <ListSummary resource={resource} state={state} list={list} totals={totals} />
      {opened.unknown ? <Alert type="warning" showIcon message={t('views.unknown')} /> : null}
      {dropped.length > 0 ? (
        <Alert type="warning" showIcon message={t('list.dropped', { names: dropped.join(', ') })} />
      ) : null}
    </PageHeader>
  );
}
