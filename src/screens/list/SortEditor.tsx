import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Column, Kind, Resource, Sort } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { Arrange } from '../parts/Arrange.tsx';
import { isSortable } from './sorting.ts';

export interface SortEditorProps {
  resource: Resource;
  sort: Sort[];
  /** another order than usual */
  changed: boolean;
  onSort(sort: Sort[]): void;
}

const figures = new Set<Kind>(['integer', 'decimal', 'money', 'percent']);
const days = new Set<Kind>(['date', 'dateTime']);
const wordsOf = ({ kind }: Column) =>
  figures.has(kind) ? 'figure' : days.has(kind) ? 'day' : kind === 'boolean' || kind === 'enum' ? kind : 'text';

/** What a list is sorted by, the first that counts on top. */
export default function SortEditor({ resource, sort, changed, onSort }: SortEditorProps) {
  const { t } = useFieldEnvironment();
  const names = sort.map(({ field }) => field);
  const labelOf = (name: string) => columnLabel(t, resource.name, resource.column(name) as Column);
  const left = resource.columns.filter(
    (column) => isShowable(column) && isSortable(column) && !names.includes(column.name),
  );

  const line = (name: string) => {
    const column = resource.column(name) as Column;
    const order = sort.find(({ field }) => field === name)?.order ?? 'asc';
    const words = (which: Sort['order']) => t(`sort.${wordsOf(column)}.${which}`);
    const turned = order === 'asc' ? 'desc' : 'asc';
    return (
      <>
        <span className="ellipsis sort-name">{labelOf(name)}</span>
        <Button
          size="small"
          aria-label={t('sort.turn', { label: labelOf(name), order: words(order) })}
          onClick={() => onSort(sort.map((one) => (one.field === name ? { field: name, order: turned } : one)))}
        >
          {words(order)}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('sort.remove', { label: labelOf(name) })}
          onClick={() => onSort(sort.filter(({ field }) => field !== name))}
        />
      </>
    );
  };

  return (
    <div className="sort-editor">
      {names.length > 0 ? (
        <Arrange
          name={t('sort.label')}
          groups={[{ key: 'sort', ids: names }]}
          label={labelOf}
          render={line}
          onChange={([order = []]) => onSort(order.flatMap((name) => sort.find(({ field }) => field === name) ?? []))}
        />
      ) : null}
      <Select<string>
        size="small"
        showSearch
        autoFocus
        optionFilterProp="label"
        value={null as unknown as string}
        placeholder={t('sort.add')}
        aria-label={t('sort.add')}
        options={left.map((column) => ({ value: column.name, label: labelOf(column.name) }))}
        onChange={(field) => onSort([...sort, { field, order: 'asc' }])}
      />
      <div className="tool-foot">
        <span className="muted">{t('sort.hint')}</span>
        <Button size="small" type="link" disabled={!changed} onClick={() => onSort([])}>
          {t('sort.usual')}
        </Button>
      </div>
    </div>
  );
}
