import { Input } from 'antd';
import { isBlank, Missing } from './blank.tsx';
import { TextFilter, textOperators, textRules } from './text.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

function LongTextCell({ value }: CellProps) {
  return isBlank(value) ? <Missing /> : <span style={{ whiteSpace: 'pre-line' }}>{String(value)}</span>;
}

function LongTextInput({ value, onChange, column, env: _, record: __, ...rest }: InputProps) {
  return (
    <Input.TextArea
      {...rest}
      autoSize={{ minRows: 2, maxRows: 12 }}
      value={isBlank(value) ? '' : String(value)}
      maxLength={column.limits.maxLength}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

export const longText: FieldKind = {
  match: { name: /^(notes?|remarks?|comments?|body|details|scope_of_work)$|_(notes?|remarks?|comments?|reason)$/ },
  width: 220,
  Cell: LongTextCell,
  Input: LongTextInput,
  Filter: TextFilter,
  operators: textOperators,
  format: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => token,
  rules: textRules,
};
