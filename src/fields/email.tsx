import { isBlank, Missing } from './blank.tsx';
import { TextFilter, TextInput, textOperators, textRules } from './text.tsx';
import type { CellProps, FieldKind } from './types.ts';

function EmailCell({ value }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return (
    <a className="ellipsis" href={`mailto:${encodeURI(String(value))}`} onClick={(event) => event.stopPropagation()}>
      {String(value)}
    </a>
  );
}

export const email: FieldKind = {
  match: { domain: /email/, name: /(^|_)e?mail(_address)?$/ },
  width: 180,
  Cell: EmailCell,
  Input: TextInput,
  Filter: TextFilter,
  operators: textOperators,
  format: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => token,
  rules: (column, env) => [
    ...textRules(column, env),
    // lenient: the database is the judge, this only catches slips
    {
      message: env.t('rules.email'),
      validator: (value) => /^\S+@\S+\.\S+$/.test(String(value)),
    },
  ],
};
