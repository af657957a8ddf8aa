import { Input } from 'antd';
import { isBlank, Missing } from './blank.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));

const JsonCell = ({ value }: CellProps) => <JsonCellText value={value} />;

function JsonCellText({ value }: { value: unknown }) {
  return isBlank(value) ? <Missing /> : <code style={{ whiteSpace: 'pre-wrap' }}>{shown(value)}</code>;
}

/** Only asked for where there is no record without it; what is typed stays text until it is sent. */
function JsonInput({ value, onChange, column, env: _, record: __, ...rest }: InputProps) {
  if (column.readonly) return <JsonCellText value={value} />;
  return (
    <Input.TextArea
      {...rest}
      autoSize={{ minRows: 2, maxRows: 12 }}
      spellCheck={false}
      value={isBlank(value) ? '' : shown(value)}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

const isJson = (text: unknown): boolean => {
  try {
    return JSON.parse(String(text)) !== undefined;
  } catch {
    return false;
  }
};

export const json: FieldKind = {
  match: { base: ({ base }) => /^jsonb?$/.test(base) },
  width: 240,
  Cell: JsonCell,
  Input: JsonInput,
  Filter: () => null,
  operators: ['null', 'nnull'],
  format: (value) => (isBlank(value) ? '' : shown(value)),
  exported: (value) => (isBlank(value) ? '' : JSON.stringify(value)),
  parse: () => undefined,
  rules: (_column, { t }) => [
    { message: t('rules.json'), validator: (value) => typeof value !== 'string' || isJson(value) },
  ],
  same: (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null),
};
