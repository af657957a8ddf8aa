import { momentText } from '@/lib/dates.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { MISSING } from '@/ui/amount.ts';

/** A moment in the organization's time zone. */
export function useWhen(): (moment: string | null) => string {
  const { timezone } = useOrganization();
  return (moment) => (moment ? momentText(moment, timezone, document.documentElement.lang || 'en') : MISSING);
}
