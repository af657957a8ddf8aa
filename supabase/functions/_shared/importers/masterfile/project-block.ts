import { issue } from '../../importing/issue.ts';
import { codeInLabel } from '../../importing/project-label.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft } from '../../importing/spec.ts';
import { squeeze } from '../../text.ts';

/**
 * `PROJECT: AR1` or `PROJECT: AR1 — Alder Ridge`: what stands behind the colon, when it is a label that a look-up
 * understands, otherwise its first word.
 */
export function projectHeading(text: string, isKnownProject: (label: string) => boolean): string | null {
  const label = /^project\s*:\s*(.+)$/is.exec(squeeze(text))?.[1];
  if (label === undefined) return null;
  return codeInLabel(label) !== null || isKnownProject(label) ? label : (label.split(' ')[0] ?? label);
}

/** A row of a project's block: the heading is its project, and a row above the first heading has none. */
export function inBlock(row: RowView, draft: Draft): Draft {
  const { section } = row;
  if (section === null) {
    return { ...draft, key: [''], issues: [issue('missing_required', { column: 'A', label: 'PROJECT' })] };
  }
  const project = {
    kind: 'project',
    value: section.label,
    required: true,
    cell: section.cell,
    row: section.row,
    label: 'PROJECT',
  } as const;
  return {
    ...draft,
    key: [{ lookup: 'project_id' }, ...draft.key],
    lookups: { project_id: project, ...draft.lookups },
  };
}
