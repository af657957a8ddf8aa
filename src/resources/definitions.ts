import type { Definition } from './defineResource.ts';

/** One line per table that wants more than the catalog gives: `defineResource('projects', { … })` from its own file. */
export const definitions: [string, Definition][] = [];
