import { useAddress } from '@/features/figures/useAddress.ts';
import { together, useCall, useView } from '@/features/figures/useFigures.ts';
import { todayIn } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { type Layout, layouts, mondays, spans } from './board.ts';

/** What the board shows, by its address: how many weeks from when on, by people or by jobs. A phone shows this week. */
export function useCrew() {
  const { resources, organization } = useCatalog();
  const phone = useIsPhone();
  const [wantedSpan, setSpan] = useAddress('weeks');
  const [from, setFrom] = useAddress('from');
  const [wantedLayout, setLayout] = useAddress('by');
  const today = todayIn(organization.timezone);
  const span = phone ? 1 : (spans.find((count) => String(count) === wantedSpan) ?? 6);
  const weeks = mondays(from, today, span);
  const matrix = useCall('crew_matrix', { p_from: weeks[0], p_weeks: span }, { key: 'resource' });
  const projects = useView(resources.get('projects') ?? null, {
    columns: ['code', 'name', 'status'],
    search: 'sort=code',
  });
  return {
    ...{ span, setSpan, setFrom, weeks },
    rows: matrix.rows,
    figures: together([matrix, projects]),
    jobs: projects.rows,
    layout: layouts.find((one) => one === wantedLayout) ?? ('people' as Layout),
    setLayout,
    thisWeek: mondays(null, today, 1)[0] ?? today,
  };
}
