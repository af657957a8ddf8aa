import { EyeInvisibleOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import type { Column } from '@/catalog/resource.ts';
import { columnLabel } from '@/fields/words.ts';

interface FieldRowProps {
  table: string;
  column: Column;
  listed: boolean;
  onOpen(): void;
}

/** One field in the order of the form: what it is called, what it is, and what was asked of it. */
export function FieldRow({ table, column, listed, onOpen }: FieldRowProps) {
  const t = useTranslate();
  const marks = [
    ...(column.custom ? [t('settings.own')] : []),
    ...(column.required ? [t('settings.required')] : []),
    ...(listed && !column.hidden ? [t('settings.inList')] : []),
  ];
  return (
    <button type="button" className={`field-row${column.hidden ? ' off' : ''}`} onClick={onOpen}>
      <span className="ellipsis">{columnLabel(t, table, column)}</span>
      {column.hidden ? <EyeInvisibleOutlined aria-label={t('settings.hidden')} /> : null}
      <span className="field-row-kind muted">{[t(`settings.kinds.${column.kind}`), ...marks].join(' · ')}</span>
    </button>
  );
}
