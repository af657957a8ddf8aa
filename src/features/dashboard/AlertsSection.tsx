import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { humanise } from '@/catalog/label.ts';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag, type Tone } from '@/ui/StatusTag.tsx';
import type { Alert } from './summary.ts';
import { CURRENT_FORECAST, firstOf, useLead } from './useLead.ts';

const tones: Record<string, Tone> = { critical: 'bad', warning: 'late', info: 'waiting' };

/** What needs somebody, worst first; each leads to exactly the records it counts. */
export function AlertsSection({ alerts }: { alerts: Alert[] }) {
  const t = useTranslate();
  const lead = useLead();
  return (
    <Section title={t('dashboard.alerts.title')} extra={alerts.length > 0 ? countText(alerts.length) : null}>
      {alerts.length === 0 ? (
        <p className="muted">{t('dashboard.alerts.none')}</p>
      ) : (
        <ul className="lines">
          {alerts.map((alert) => {
            const to = firstOf(lead, alert.link, ...(alert.key === 'cash_shortfall' ? [CURRENT_FORECAST] : []));
            const text = (
              <>
                <StatusTag
                  tone={tones[alert.severity] ?? 'waiting'}
                  label={t(`dashboard.severity.${alert.severity}`, humanise(alert.severity))}
                />
                <span className="line-text">
                  {t(`dashboard.alerts.${alert.key}`, { count: alert.n, n: countText(alert.n) })}
                </span>
                {alert.amount === null ? null : <Money value={alert.amount} />}
              </>
            );
            return (
              <li key={alert.key} data-alert={alert.key}>
                {to ? (
                  <Link className="line" to={to}>
                    {text}
                  </Link>
                ) : (
                  <span className="line">{text}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
