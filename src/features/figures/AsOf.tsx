import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isDay, monthEnd, todayIn } from '@/lib/dates.ts';
import { useAddress } from './useAddress.ts';

const DayField = lazy(async () => ({ default: (await import('@/fields/DayInputs.tsx')).DayField }));

/** The day of the address, null for today. What is no day, or lies ahead, is today. */
export function useAsOf(): { asOf: string | null; today: string; setAsOf(day: string | null): void } {
  const { organization } = useFieldEnvironment();
  const [text, setText] = useAddress('as_of');
  const today = todayIn(organization.timezone);
  return { asOf: isDay(text) && text < today ? text : null, today, setAsOf: setText };
}

/** A day of the past, month end by month end or any other. */
export function AsOf() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { asOf, today, setAsOf } = useAsOf();
  const set = (day: string | null) => setAsOf(day !== null && day < today ? day : null);
  return (
    <div className="as-of">
      <span className="muted">{t('figures.asOf')}</span>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('figures.monthEndBefore')}
        onClick={() => set(monthEnd(asOf ?? today, -1))}
      />
      <div className="as-of-day">
        <Suspense>
          <DayField
            env={env}
            value={asOf ?? today}
            onChange={(day) => {
              // half a day is none yet
              if (day === null || isDay(day)) set(day);
            }}
          />
        </Suspense>
      </div>
      <Button
        icon={<RightOutlined />}
        aria-label={t('figures.monthEndAfter')}
        disabled={asOf === null}
        onClick={() => set(monthEnd(asOf ?? today, 1))}
      />
      {asOf ? <Button onClick={() => set(null)}>{t('figures.today')}</Button> : null}
    </div>
  );
}
