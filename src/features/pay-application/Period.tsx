import { useTranslate, useUpdate } from '@refinedev/core';
import { App, Input } from 'antd';
import { Suspense } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { DateInput } from '@/fields/late.tsx';
import { columnLabel } from '@/fields/words.ts';
import { dayText, isDay } from '@/lib/dates.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';

const DAYS = ['period_from', 'period_to'] as const;

/** The days that are billed; change orders count up to the last of them. Saved as soon as they are chosen. */
export function Period({ resource, record, editable }: { resource: Resource; record: Row; editable: boolean }) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const { mutate } = useUpdate<Row, ApiProblem>();
  if (!editable) {
    const [from, to] = DAYS.map((name) => (record[name] ? dayText(String(record[name]), env.locale) : '…'));
    return <p className="pay-period num">{record.period_from || record.period_to ? `${from} – ${to}` : null}</p>;
  }
  const set = (name: string, day: unknown) =>
    mutate(
      {
        resource: 'pay_apps',
        id: String(record.id),
        values: { [name]: day, version: record.version },
        successNotification: false,
        errorNotification: false,
      },
      { onError: (problem) => notification.error({ message: t('form.failed'), description: problemText(problem) }) },
    );
  return (
    <div className="pay-period">
      {DAYS.map((name) => {
        const column = resource.column(name);
        return column ? (
          <div key={name}>
            <span className="muted">{columnLabel(t, 'pay_apps', column)}</span>
            {/* the sheet does not wait for the calendar */}
            <Suspense
              fallback={<Input disabled value={record[name] ? dayText(String(record[name]), env.locale) : ''} />}
            >
              <DateInput
                column={column}
                env={env}
                aria-label={columnLabel(t, 'pay_apps', column)}
                value={record[name] ?? null}
                onChange={(day) => {
                  // half a day is none yet
                  if (day === null || isDay(day)) set(name, day);
                }}
              />
            </Suspense>
          </div>
        ) : null;
      })}
    </div>
  );
}
