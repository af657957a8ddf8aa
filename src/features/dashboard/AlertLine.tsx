import { MoreOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Dropdown, type MenuProps } from 'antd';
import { Link, useNavigate } from 'react-router';
import { humanise } from '@/catalog/label.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { addDays, dayText } from '@/lib/dates.ts';
import { newPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { StatusTag, type Tone } from '@/ui/StatusTag.tsx';
import type { Alert } from './summary.ts';
import { CURRENT_FORECAST, firstOf, useLead } from './useLead.ts';
import type { Snoozes } from './useSnoozes.ts';

const tones: Record<string, Tone> = { critical: 'bad', warning: 'late', info: 'waiting' };
/** Days one may want to be left alone. */
const SPANS = { tomorrow: 1, week: 7, month: 30 } as const;

/** One rule that holds: leads to exactly the records it counts, and says what else can be done about it. */
export function AlertLine({ alert, today, snoozes }: { alert: Alert; today: string; snoozes: Snoozes }) {
  const t = useTranslate();
  const lead = useLead();
  const { locale } = useFieldEnvironment();
  const to = firstOf(lead, alert.link, ...(alert.key === 'cash_shortfall' ? [CURRENT_FORECAST] : []));
  const until = snoozes.until(alert);
  const words = t(`dashboard.alerts.${alert.key}`, { count: alert.n, n: countText(alert.n) });
  const text = (
    <>
      <StatusTag
        tone={until ? 'draft' : (tones[alert.severity] ?? 'waiting')}
        label={t(`dashboard.severity.${alert.severity}`, humanise(alert.severity))}
      />
      <span className="line-text">
        {words}
        {until ? <span className="muted"> {t('dashboard.snooze.until', { day: dayText(until, locale) })}</span> : null}
      </span>
      {alert.amount === null ? null : <Money value={alert.amount} />}
    </>
  );
  return (
    <li data-alert={alert.key} className="alert-item">
      {to ? (
        <Link className="line" to={to}>
          {text}
        </Link>
      ) : (
        <span className="line">{text}</span>
      )}
      <Actions {...{ alert, today, snoozes, words, until }} />
    </li>
  );
}

interface ActionsProps {
  alert: Alert;
  today: string;
  snoozes: Snoozes;
  words: string;
  until: string | null;
}

function Actions({ alert, today, snoozes, words, until }: ActionsProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { organization, resources } = useCatalog();
  const task = {
    key: 'task',
    label: t('dashboard.makeTask'),
    onClick: () => void navigate(newPath(organization.slug, 'workflow_tasks', { title: words })),
  };
  const wake = { key: 'wake', label: t('dashboard.snooze.wake'), onClick: () => void snoozes.wake(alert) };
  const spans = Object.entries(SPANS).map(([span, days]) => ({
    key: span,
    label: t(`dashboard.snooze.${span}`),
    onClick: () => void snoozes.snooze(alert, addDays(today, days)),
  }));
  const items: MenuProps['items'] = [
    ...(resources.get('workflow_tasks')?.can.create ? [task] : []),
    ...(until ? [wake] : alert.severity === 'critical' ? [] : spans),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <Button
        size="small"
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('dashboard.actOn', { alert: words })}
      />
    </Dropdown>
  );
}
