// What a form may know from check constraints. Conservative: a check not fully understood is left to Postgres.
import { type Expression, parseCheck } from './expression.ts';
import type { Limits } from './resource.ts';
import type { CatalogCheck } from './types.ts';

/** Rules over two columns of one row. */
export type RowRule =
  | { is: 'order'; left: string; op: '<' | '<=' | '>' | '>='; right: string }
  /** `equals`: only while the other column has this value; without it, whenever it has one */
  | { is: 'requires'; when: string; equals?: string; needs: string }
  | { is: 'excludes'; when: string; equals: string; empty: string };

export interface CheckFacts {
  limits: Record<string, Limits>;
  options: Record<string, string[]>;
  rules: RowRule[];
}

export function readChecks(checks: CatalogCheck[]): CheckFacts {
  const facts: CheckFacts = { limits: {}, options: {}, rules: [] };
  for (const check of checks) read(parseCheck(check.expression), facts);
  return facts;
}

/** Columns a check speaks of, in order: an error of this check belongs to one of them. */
export function columnsOf(expression: string): string[] {
  const names = new Set<string>();
  const walk = (tree: Expression): void => {
    if (tree.is === 'column') names.add(tree.name);
    if (tree.is === 'not' || tree.is === 'null') walk(tree.of);
    if (tree.is === 'compare') for (const side of [tree.left, tree.right]) walk(side);
    if (tree.is === 'and' || tree.is === 'or' || tree.is === 'call') for (const arg of tree.args) walk(arg);
  };
  walk(parseCheck(expression));
  return [...names];
}

function read(tree: Expression, facts: CheckFacts): void {
  if (tree.is === 'and') for (const arg of tree.args) read(arg, facts);
  else if (tree.is === 'or') readOr(tree.args, facts);
  else if (tree.is === 'compare') readCompare(tree, facts);
}

/** `kind <> 'prime' or vendor_id is null`: with one value of a column another has to be there, or must not. */
function dependence(args: Expression[]): RowRule | null {
  const kind = args.find((arg) => arg.is === 'compare' && arg.op === '<>');
  const other = args.find((arg) => arg.is === 'null');
  if (args.length !== 2 || kind?.is !== 'compare' || other?.is !== 'null') return null;
  if (kind.left.is !== 'column' || kind.right.is !== 'value' || other.of.is !== 'column') return null;
  if (typeof kind.right.value !== 'string') return null;
  const [when, equals, name] = [kind.left.name, kind.right.value, other.of.name];
  return other.not ? { is: 'requires', when, equals, needs: name } : { is: 'excludes', when, equals, empty: name };
}

function readOr(args: Expression[], facts: CheckFacts): void {
  const depends = dependence(args);
  if (depends) {
    facts.rules.push(depends);
    return;
  }
  const guards = args.filter((arg) => arg.is === 'null' && !arg.not && arg.of.is === 'column');
  const guarded = new Set(
    guards.map((guard) => (guard.is === 'null' && guard.of.is === 'column' ? guard.of.name : '')),
  );
  const rest = args.filter((arg) => !guards.includes(arg));
  const [first, second] = rest;
  if (rest.length === 1 && first) {
    if (first.is === 'null' && first.not && first.of.is === 'column' && guarded.size === 1) {
      facts.rules.push({ is: 'requires', when: [...guarded][0] as string, needs: first.of.name });
    } else if (first.is === 'compare' || first.is === 'and') {
      const inner: CheckFacts = { limits: {}, options: {}, rules: [] };
      read(first, inner);
      // `x is null or y > 5` says nothing about y alone
      const named = [
        ...Object.keys(inner.limits),
        ...Object.keys(inner.options),
        ...inner.rules.flatMap(columnsOfRule),
      ];
      if ([...guarded].every((name) => named.includes(name)) && new Set(named).size <= Math.max(guarded.size, 1))
        merge(inner, facts);
    }
  }
  if (rest.length === 2 && guards.length === 0 && first && second) {
    const flag = first.is === 'not' && first.of.is === 'column' ? first.of.name : null;
    if (flag && second.is === 'null' && second.not && second.of.is === 'column') {
      facts.rules.push({ is: 'requires', when: flag, needs: second.of.name });
    }
  }
}

function columnsOfRule(rule: RowRule): string[] {
  if (rule.is === 'order') return [rule.left, rule.right];
  return [rule.when, rule.is === 'requires' ? rule.needs : rule.empty];
}

function readCompare(tree: Extract<Expression, { is: 'compare' }>, facts: CheckFacts): void {
  const { left, op, right } = tree;
  if (left.is === 'column' && right.is === 'list' && op === '=') {
    const options = right.items.map((item) => (item.is === 'value' ? item.value : null));
    if (options.every((option) => typeof option === 'string')) facts.options[left.name] = options as string[];
  } else if (left.is === 'column' && right.is === 'column') {
    if (op === '<' || op === '<=' || op === '>' || op === '>=')
      facts.rules.push({ is: 'order', left: left.name, op, right: right.name });
  } else if (left.is === 'column' && right.is === 'value' && number(right.value, op) !== null) {
    limit(facts, left.name, bound(op, number(right.value, op) as number));
  } else if (left.is === 'value' && right.is === 'column' && number(left.value, op) !== null) {
    limit(
      facts,
      right.name,
      bound(
        op.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<')),
        number(left.value, op) as number,
      ),
    );
  } else if (left.is === 'call') {
    readCall(left, op, right, facts);
  }
}

function readCall(call: Extract<Expression, { is: 'call' }>, op: string, right: Expression, facts: CheckFacts): void {
  const trimmed = call.args[0]?.is === 'call' && /^b?trim$/.test(call.args[0].name) ? call.args[0] : null;
  const argument = trimmed ? trimmed.args[0] : call.args[0];
  if (argument?.is !== 'column' || right.is !== 'value') return;
  if (/^b?trim$/.test(call.name) && op === '<>' && right.value === '') limit(facts, argument.name, { notBlank: true });
  if (!/^(char_|character_)?length$/.test(call.name) || typeof right.value !== 'number') return;
  const { min, max, above, below } = bound(op, right.value);
  const minLength = min ?? (above === undefined ? undefined : above + 1);
  const maxLength = max ?? (below === undefined ? undefined : below - 1);
  limit(facts, argument.name, {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(trimmed && minLength ? { notBlank: true } : {}),
  });
}

/** Postgres prints a negative number as `'-90'::integer`. */
function number(value: unknown, op: string): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && op !== '=' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

function bound(op: string, value: number): Limits {
  const limits: Record<string, Limits> = {
    '>=': { min: value },
    '<=': { max: value },
    '>': { above: value },
    '<': { below: value },
    '=': { min: value, max: value },
  };
  return limits[op] ?? {};
}

function limit(facts: CheckFacts, column: string, limits: Limits): void {
  if (Object.keys(limits).length > 0) facts.limits[column] = { ...facts.limits[column], ...limits };
}

function merge(inner: CheckFacts, facts: CheckFacts): void {
  for (const [column, limits] of Object.entries(inner.limits)) limit(facts, column, limits);
  Object.assign(facts.options, inner.options);
  facts.rules.push(...inner.rules);
}
