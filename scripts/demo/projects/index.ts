import { FINISHED } from './finished.ts';
import { HOUSING } from './housing.ts';
import { LONG_AGO } from './long-ago.ts';
import { OTHER_WORK } from './other-work.ts';
import type { Project } from './project.ts';
import { WAITING } from './waiting.ts';

export type { Project } from './project.ts';

export const PROJECTS: readonly Project[] = [...LONG_AGO, ...FINISHED, ...HOUSING, ...OTHER_WORK, ...WAITING];

export function project(code: string): Project {
  const found = PROJECTS.find((entry) => entry.code === code);
  if (!found) throw new Error(`There is no job ${code}`);
  return found;
}

/** As people write it on every other sheet. */
export const label = (project: Project): string => `${project.name} (${project.code})`;
