import { useTranslate } from '@refinedev/core';
import { Modal } from 'antd';
import { countText } from '@/ui/amount.ts';

export interface Outcome {
  /** titles */
  done: string[];
  failed: { id: string; title: string; reason: string }[];
  /** the connection or the server failed half-way, so who reads this has to know which were done */
  broken: boolean;
}

interface BulkOutcomeProps extends Outcome {
  label: string;
  onClose(): void;
}

/** Which records of many an action was not possible for, and why. */
export function BulkOutcome({ label, done, failed, broken, onClose }: BulkOutcomeProps) {
  const t = useTranslate();
  const all = countText(done.length + failed.length);
  return (
    <Modal
      open
      width={620}
      title={t('bulk.someFailed', { action: label, done: countText(done.length), all })}
      okText={t('bulk.close')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
    >
      <ul className="bulk-failed">
        {failed.map(({ id, title, reason }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      <p className="muted">{t('bulk.stayMarked')}</p>
      {broken && done.length > 0 ? (
        <p className="bulk-done">
          <strong>{t('bulk.doneTitle')}:</strong> {done.join(', ')}
        </p>
      ) : null}
    </Modal>
  );
}
