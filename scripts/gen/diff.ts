const CONTEXT = 3;

type Step = { kind: ' ' | '-' | '+'; line: string };

/** Longest common subsequence of the part between the common beginning and the common end. */
function middle(a: string[], b: string[]): Step[] {
  const table: Uint32Array[] = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] as Uint32Array;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      steps.push({ kind: ' ', line: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: '-', line: left });
      i++;
    } else {
      steps.push({ kind: '+', line: right as string });
      j++;
    }
  }
  return steps;
}

/** What would change, line by line with a little context; empty when nothing does. */
export function lineDiff(before: string, after: string): string {
  if (before === after) return '';
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (lines: string[]): Step[] => lines.map((line) => ({ kind: ' ', line }));
  const steps = [
    ...same(a.slice(Math.max(0, start - CONTEXT), start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end, a.length - end + CONTEXT)),
  ];
  const near = steps.map((_, n) => steps.slice(Math.max(0, n - CONTEXT), n + CONTEXT + 1).some((s) => s.kind !== ' '));
  const shown = steps.flatMap((step, n) => {
    if (near[n]) return [`${step.kind} ${step.line}`];
    return near[n - 1] ? ['  …'] : [];
  });
  return shown.join('\n');
}
