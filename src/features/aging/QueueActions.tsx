import { DownOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { Row } from '@/catalog/resource.ts';
import { statementPath } from '../statement/paths.ts';
import type { Step } from './queue.ts';

interface QueueActionsProps {
  row: Row;
  steps: Step[];
  onStep(step: Step): void;
  slug: string;
}

/** What can be done about one invoice; the statement is for everybody who sees it. */
export function QueueActions({ row, steps, onStep, slug }: QueueActionsProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const client = row.client_id ? String(row.client_id) : null;
  const items = [
    ...steps.map((step) => ({
      key: step,
      label: t(`collections.steps.${step}`),
      danger: step === 'writeOff',
      onClick: () => onStep(step),
    })),
    ...(client
      ? [
          ...(steps.length > 0 ? [{ type: 'divider' as const }] : []),
          {
            key: 'statement',
            label: t('statement.open'),
            onClick: () => void navigate(statementPath(slug, { table: 'clients', id: client }, null)),
          },
        ]
      : []),
  ];
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }} disabled={items.length === 0}>
      <Button size="small" aria-label={t('collections.actOn', { invoice: String(row.invoice_number) })}>
        {t('collections.act')} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
