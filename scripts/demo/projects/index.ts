import { FINISHED } from './finished.ts';
import { HOUSING } from './housing.ts';
import { OTHER_WORK } from './other-work.ts';
import type { Project } from './project.ts';
import { WAITING } from './waiting.ts';

export type { Project } from './project.ts';

export const PROJECTS: readonly Project[] = [...FINISHED, ...HOUSING, ...OTHER_WORK, ...WAITING];

/** As people write it on every other sheet. */
export const label = (project: Project): string => `${project.name} (${project.code})`;
