// Rows in groups, moved by hand or by key.
export interface Place {
  group: number;
  /** before the row that stands there */
  index: number;
}

export function placeOf(groups: string[][], id: string): Place | null {
  const group = groups.findIndex((ids) => ids.includes(id));
  return group < 0 ? null : { group, index: (groups[group] as string[]).indexOf(id) };
}

export function moved(groups: string[][], id: string, to: Place): string[][] {
  const from = placeOf(groups, id);
  if (!from || !groups[to.group]) return groups;
  const index = from.group === to.group && from.index < to.index ? to.index - 1 : to.index;
  return groups.map((ids, group) => {
    const rest = ids.filter((other) => other !== id);
    return group === to.group ? rest.toSpliced(index, 0, id) : rest;
  });
}

/** One place up or down; at the edge of a group into the next one. */
export function stepped(groups: string[][], id: string, step: -1 | 1): string[][] {
  const from = placeOf(groups, id);
  if (!from) return groups;
  const { group, index } = from;
  const length = (groups[group] as string[]).length;
  if (step === -1 && index === 0) return moved(groups, id, { group: group - 1, index: groups[group - 1]?.length ?? 0 });
  if (step === 1 && index === length - 1) return moved(groups, id, { group: group + 1, index: 0 });
  return moved(groups, id, { group, index: step === 1 ? index + 2 : index - 1 });
}
