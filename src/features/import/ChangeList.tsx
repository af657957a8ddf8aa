import { ArrowRightOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { humanise } from '@/catalog/label.ts';
import { columnLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ChangedValue } from './ChangedValue.tsx';
import { changedFields } from './changes.ts';
import type { Change } from './types.ts';

/** Column by column, before → after. Without the right to read the list there are no values, only the fact. */
export function ChangeList({ change }: { change: Change }) {
  const t = useTranslate();
  const { resources } = useCatalog();
  if (!change.before && !change.after) return <span className="muted">{t('import.changed_hidden')}</span>;
  return changedFields(change).map(({ field, before, after }) => {
    // A satellite's column is named `table.column`.
    const [table = '', name = ''] = field.includes('.') ? field.split('.') : [change.table, field];
    const column = resources.get(table)?.column(name);
    return (
      <div key={field} className="change">
        <span className="muted">{column ? columnLabel(t, table, column) : humanise(name)}</span>
        <ChangedValue column={column} value={before} />
        <ArrowRightOutlined aria-label={t('import.becomes')} />
        <ChangedValue column={column} value={after} />
      </div>
    );
  });
}
