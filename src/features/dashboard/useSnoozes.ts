import { useDataProvider } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import type { Row } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useSaving } from '@/screens/parts/useSaving.ts';
import type { Alert } from './summary.ts';

const TABLE = 'alert_snoozes';
const NONE: Row[] = [];

export interface Snoozes {
  /** not known yet */
  first: boolean;
  /** the first day it is shown again; null: it is not hidden */
  until(alert: Alert): string | null;
  snooze(alert: Alert, day: string): Promise<void>;
  wake(alert: Alert): Promise<void>;
}

/** Alerts this person does not want to see until a day. What is critical is shown whatever he wants. */
export function useSnoozes(today: string): Snoozes {
  const provider = useDataProvider()();
  const saving = useSaving(TABLE, 'dashboard.snooze.failed');
  const { organization } = useCatalog();
  const { data = NONE, isPending } = useQuery({
    queryKey: ['data', 'default', TABLE, 'list', { organization: organization.id }],
    queryFn: async () => (await provider.getList<Row>({ resource: TABLE, pagination: { mode: 'off' } })).data,
  });
  const find = (alert: Alert) => data.find((row) => row.alert === alert.key);
  return {
    first: isPending,
    until: (alert) => {
      const day = find(alert)?.until as string | undefined;
      return alert.severity !== 'critical' && day !== undefined && day > today ? day : null;
    },
    snooze: (alert, until) => {
      const old = find(alert);
      if (!old) return saving(provider.create({ resource: TABLE, variables: { alert: alert.key, until } }));
      const variables = { until, version: old.version };
      return saving(provider.update({ resource: TABLE, id: String(old.id), variables }));
    },
    wake: (alert) => saving(provider.deleteOne({ resource: TABLE, id: String(find(alert)?.id) })),
  };
}
