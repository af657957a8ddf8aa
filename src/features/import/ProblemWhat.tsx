import { useTranslate } from '@refinedev/core';
import { FoundValue } from './FoundValue.tsx';
import type { ProblemGroup } from './problems.ts';
import { useCodeText } from './useCodeText.ts';
import { useRuleText } from './useRuleText.ts';

/** A group in words: the word it is about, or, when it is a single cell, what stands there. */
export function ProblemWhat({ group }: { group: ProblemGroup }) {
  const t = useTranslate();
  const codeText = useCodeText();
  const [first] = group.problems;
  const rule = useRuleText()(first);
  const only = group.problems.length === 1 ? first : undefined;
  return (
    <>
      {codeText(group.code, first?.message)}
      {group.value !== null ? <strong className="problem-value">{group.value}</strong> : null}
      {rule !== null ? <strong className="problem-value">{rule}</strong> : null}
      {rule === null && only?.value && only.value !== group.value ? (
        <span className="problem-value">
          <FoundValue problem={only} />
        </span>
      ) : null}
      {group.similar ? (
        <span className="muted problem-value">{t('import.similar', { name: group.similar })}</span>
      ) : null}
    </>
  );
}

/** Tabs of a group; of a single cell its address and column too. */
export function ProblemWhere({ group }: { group: ProblemGroup }) {
  const only = group.problems.length === 1 ? group.problems[0] : undefined;
  return (
    <>
      <span className="sheet-name">{group.sheets.join(', ')}</span>
      {only?.row ? <span className="num"> {`${only.column ?? ''}${only.row}`}</span> : null}
      {only?.label ? <span className="muted"> {only.label}</span> : null}
    </>
  );
}
