import { useLogList } from '@refinedev/core';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import type { HistoryEntry } from '@/providers/audit.ts';
import { MISSING } from '@/ui/amount.ts';
import { mentioned } from '../parts/changes.ts';
import { EntryHead } from '../parts/HistoryPanel.tsx';
import { useTitles } from '../parts/useTitles.ts';
import { type Conflict, type Side, since } from './conflict.ts';
import type { Values } from './values.ts';

interface ConflictDialogProps {
  resource: Resource;
  id: string;
  base: Values;
  conflict: Conflict;
  busy: boolean;
  /** what the button does that takes the choices over */
  settleLabel: string;
  onSettle(choices: Record<string, Side>): void;
  onTheirs(): void;
  onCancel(): void;
}

/** Who changed what in between, and what shall stand. Nothing is overwritten unasked. */
export function ConflictDialog({
  resource,
  id,
  base,
  conflict,
  busy,
  settleLabel,
  onSettle,
  onTheirs,
  onCancel,
}: ConflictDialogProps) {
  const env = useFieldEnvironment();
  const { t } = env;
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const log = useLogList<HistoryEntry[]>({
    resource: resource.name,
    meta: { id, since: base.version },
    queryOptions: { enabled: resource.audited },
  });
  const entries = since(log.data ?? [], base.version, base.updated_at);
  const { disputes, taken } = conflict;
  const names = useTitles(
    mentioned(disputes.flatMap(({ column, mine, theirs }) => [{ column, before: mine, after: theirs }])),
  );
  const open = disputes.filter(({ column }) => !choices[column.name]);

  const text = (column: (typeof disputes)[number]['column'], value: unknown) =>
    column.relation ? (names.get(String(value)) ?? MISSING) : fieldOf(column).format(value, column, env) || MISSING;
  const all = (side: Side) => setChoices(Object.fromEntries(disputes.map(({ column }) => [column.name, side])));

  return (
    <Modal
      open
      width={760}
      title={t('conflict.title')}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {t('conflict.back')}
        </Button>,
        <Button key="theirs" onClick={onTheirs}>
          {t('conflict.dropMine')}
        </Button>,
        <Button key="save" type="primary" loading={busy} disabled={open.length > 0} onClick={() => onSettle(choices)}>
          {settleLabel}
        </Button>,
      ]}
    >
      <div className="conflict-who">
        {entries.map((entry) => (
          <EntryHead key={entry.id} entry={entry} />
        ))}
      </div>
      {taken.length > 0 ? (
        <p className="muted">
          {t('conflict.taken', {
            fields: taken.map((column) => columnLabel(t, resource.name, column)).join(', '),
          })}
        </p>
      ) : null}
      {disputes.length === 0 ? (
        <p>{t('conflict.none')}</p>
      ) : (
        <table className="conflict-table">
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">
                <Button size="small" type="text" onClick={() => all('mine')}>
                  {t('conflict.mine')}
                </Button>
              </th>
              <th scope="col">
                <Button size="small" type="text" onClick={() => all('theirs')}>
                  {t('conflict.theirs')}
                </Button>
              </th>
            </tr>
          </thead>
          <tbody>
            {disputes.map(({ column, base: before, mine, theirs }) => (
              <tr key={column.name}>
                <th scope="row">
                  {columnLabel(t, resource.name, column)}
                  <span className="muted"> {t('conflict.was', { value: text(column, before) })}</span>
                </th>
                {(
                  [
                    ['mine', mine],
                    ['theirs', theirs],
                  ] as const
                ).map(([side, value]) => (
                  <td key={side}>
                    <Radio
                      name={column.name}
                      checked={choices[column.name] === side}
                      onChange={() => setChoices((now) => ({ ...now, [column.name]: side }))}
                    >
                      {text(column, value)}
                    </Radio>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
