import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { countText } from '@/ui/amount.ts';
import { Figure, Figures } from '@/ui/Figure.tsx';
import { Money } from '@/ui/Money.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';

interface ForecastHeaderProps {
  position: Row[];
  status: Row | null;
  run: Row;
}

/** Cash today, where it will be lowest, and how long it lasts. */
export function ForecastHeader({ position, status, run }: ForecastHeaderProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const own = position.filter((account) => account.is_unrestricted_cash === true);
  const cash = sumFigures(own.map(({ balance }) => balance));
  const oldest = own.map(({ as_of }) => String(as_of)).sort()[0];
  const isStale = own.some(({ is_stale }) => is_stale === true);
  const runway = status?.runway_weeks ?? null;
  const isAlarm = status?.is_alarm === true;
  return (
    <Figures>
      <Figure
        label={t('cashForecast.cashToday')}
        value={<Money value={cash} digits={0} />}
        hint={
          oldest ? (
            <>
              {t('cashForecast.oldestBalance', { day: dayText(oldest, locale) })}{' '}
              {isStale ? <StatusTag tone="late" label={t('cashForecast.stale')} /> : null}
            </>
          ) : (
            t('cashForecast.noBalance')
          )
        }
      />
      <Figure
        label={t('cashForecast.startsWith')}
        value={<Money value={run.starting_cash as string} digits={0} />}
        hint={t('cashForecast.startsOn', { day: dayText(String(run.forecast_date), locale) })}
      />
      <Figure
        label={t('cashForecast.lowest')}
        value={<Money value={status?.lowest_closing as string} digits={0} />}
        hint={status ? t('cashForecast.lowestWeek', { day: dayText(String(status.lowest_week), locale) }) : null}
      />
      <Figure
        label={t('cashForecast.runway')}
        value={runway === null ? t('cashForecast.noEnd') : countText(Number(runway))}
        hint={
          <>
            {t(runway === null ? 'cashForecast.neverBelow' : 'cashForecast.untilBelow')}{' '}
            {isAlarm ? <StatusTag tone="bad" label={t('cashForecast.alarm')} /> : null}
          </>
        }
      />
    </Figures>
  );
}
