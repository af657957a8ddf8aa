import { excerpt } from '../text.ts';
import { CODES, type Code, type Severity } from './codes.ts';
import type { Issue, SheetIssue } from './contract.ts';

export interface At {
  column?: string | null;
  label?: string | null;
  value?: string | null;
  severity?: Severity;
}

export function issue(code: Code, at: At = {}): Issue {
  return {
    severity: at.severity ?? CODES[code],
    code,
    column: at.column ?? null,
    label: at.label ?? null,
    value: at.value == null ? null : excerpt(at.value),
  };
}

export function sheetIssue(code: Code, row: number | null, at: At = {}): SheetIssue {
  return { ...issue(code, at), row };
}

export const isError = (found: Issue): boolean => found.severity === 'error';
