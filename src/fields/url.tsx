import { isBlank, Missing } from './blank.tsx';
import { TextFilter, TextInput, textOperators, textRules } from './text.tsx';
import type { CellProps, FieldKind } from './types.ts';

/** Only web addresses become links: what people type must not run as `javascript:`. */
const isWeb = (value: string): boolean => /^https?:\/\/\S+$/i.test(value);

function UrlCell({ value }: CellProps) {
  if (isBlank(value)) return <Missing />;
  const text = String(value);
  if (!isWeb(text)) return <span className="ellipsis">{text}</span>;
  return (
    <a className="ellipsis" href={text} target="_blank" rel="noreferrer" onClick={(event) => event.stopPropagation()}>
      {text.replace(/^https?:\/\//i, '')}
    </a>
  );
}

export const url: FieldKind = {
  match: { domain: /url/, name: /(^|_)(url|website|homepage)$/ },
  width: 180,
  Cell: UrlCell,
  Input: TextInput,
  Filter: TextFilter,
  operators: textOperators,
  format: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => token,
  rules: (column, env) => [
    ...textRules(column, env),
    { message: env.t('rules.url'), validator: (value) => isWeb(String(value)) },
  ],
};
