import { isBlank, Missing } from './blank.tsx';
import { TextFilter, TextInput, textOperators, textRules } from './text.tsx';
import type { CellProps, FieldKind } from './types.ts';

function PhoneCell({ value }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return (
    <a
      className="num"
      href={`tel:${String(value).replace(/[^\d+]/g, '')}`}
      onClick={(event) => event.stopPropagation()}
    >
      {String(value)}
    </a>
  );
}

export const phone: FieldKind = {
  match: { domain: /phone/, name: /(^|_)(phone|mobile|cell|fax)(_number)?$/ },
  width: 130,
  Cell: PhoneCell,
  Input: TextInput,
  Filter: TextFilter,
  operators: textOperators,
  format: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => token,
  rules: textRules,
};
