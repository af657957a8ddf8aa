import type { Column } from '@/catalog/resource.ts';
import type { Organization } from '@/catalog/types.ts';
import { isMoment } from '@/lib/dates.ts';

/** Clocks a moment is shown on. A timestamp without a zone is a time on some wall: nobody's clocks move it. */
export const zoneOf = ({ base }: Pick<Column, 'base'>, { timezone }: Pick<Organization, 'timezone'>): string =>
  base === 'timestamp' ? 'UTC' : timezone;

export const isMomentOf = ({ base }: Pick<Column, 'base'>, value: unknown): boolean =>
  isMoment(value) || (base === 'timestamp' && isMoment(`${value}Z`));
