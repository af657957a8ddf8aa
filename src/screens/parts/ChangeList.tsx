import { ArrowRightOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import { MISSING } from '@/ui/amount.ts';
import type { Change } from './changes.ts';

interface ChangeListProps {
  resource: Resource;
  changes: Change[];
  names: ReadonlyMap<string, string>;
  /** a record that came or went has only one side */
  sides: 'both' | 'after' | 'before';
  busy: boolean;
  mayRestore(change: Change): boolean;
  onRestore(change: Change): void;
}

export function ChangeList({ resource, changes, names, sides, busy, mayRestore, onRestore }: ChangeListProps) {
  const env = useFieldEnvironment();
  const text = ({ column }: Change, value: unknown) => {
    if (value === null || value === undefined || value === '') return MISSING;
    return column.relation ? (names.get(String(value)) ?? '…') : fieldOf(column).format(value, column, env) || MISSING;
  };
  return (
    <dl className="change-list">
      {changes.map((change) => (
        <div key={change.column.name}>
          <dt>{columnLabel(env.t, resource.name, change.column)}</dt>
          <dd>
            {sides === 'after' ? null : (
              <span className={sides === 'both' ? 'muted' : ''}>{text(change, change.before)}</span>
            )}
            {sides === 'both' ? <Arrow label={env.t('history.became')} /> : null}
            {sides === 'before' ? null : <span>{text(change, change.after)}</span>}
            {mayRestore(change) ? (
              <Button
                className="change-restore"
                size="small"
                type="text"
                icon={<UndoOutlined />}
                disabled={busy}
                title={env.t('history.restore')}
                aria-label={env.t('history.restoreNamed', {
                  field: columnLabel(env.t, resource.name, change.column),
                  value: text(change, change.before),
                })}
                onClick={() => onRestore(change)}
              />
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Arrow({ label }: { label: string }) {
  return (
    <>
      <ArrowRightOutlined aria-hidden className="change-arrow" />
      <span className="sr-only">{label}</span>
    </>
  );
}
