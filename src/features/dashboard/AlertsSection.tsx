import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { AlertLine } from './AlertLine.tsx';
import type { Alert } from './summary.ts';
import { useSnoozes } from './useSnoozes.ts';

/** What needs somebody, worst first, but for what he does not want to see until a day. */
export function AlertsSection({ alerts, today }: { alerts: Alert[]; today: string }) {
  const t = useTranslate();
  const snoozes = useSnoozes(today);
  const [all, setAll] = useState(false);
  const asleep = alerts.filter((alert) => snoozes.until(alert) !== null);
  const shown = all ? alerts : alerts.filter((alert) => !asleep.includes(alert));
  return (
    <Section
      title={t('dashboard.alerts.title')}
      extra={shown.length > 0 && !snoozes.first ? countText(shown.length) : null}
    >
      {snoozes.first ? (
        <CardsSkeleton count={2} label={t('states.loading')} />
      ) : shown.length === 0 ? (
        <p className="muted">{t('dashboard.alerts.none')}</p>
      ) : (
        <ul className="lines">
          {shown.map((alert) => (
            <AlertLine key={alert.key} {...{ alert, today, snoozes }} />
          ))}
        </ul>
      )}
      {asleep.length > 0 ? (
        <Button type="link" size="small" className="alerts-asleep" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('dashboard.snooze.hide') : t('dashboard.snooze.show', { count: asleep.length })}
        </Button>
      ) : null}
    </Section>
  );
}
