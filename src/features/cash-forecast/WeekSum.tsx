import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { Money } from '@/ui/Money.tsx';

const PARTS = ['opening', 'inflow', 'outflow', 'closing'] as const;
const SIGNS = { opening: '', inflow: '+', outflow: '−', closing: '=' } as const;

/** How a week comes to its closing, in figures. */
export function WeekSum({ week }: { week: Row | undefined }) {
  const t = useTranslate();
  if (!week) return null;
  return (
    <p className="cash-sum">
      {PARTS.map((part) => (
        <span key={part}>
          {SIGNS[part]} {t(`cashForecast.rows.${part}`)}{' '}
          <Money value={week[part] as string} strong={part === 'closing'} />
        </span>
      ))}
    </p>
  );
}
