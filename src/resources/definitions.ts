import type { Definition } from './defineResource.ts';
import { defineResource } from './defineResource.ts';

/** One line per table that wants more than the catalog gives: `defineResource('projects', { … })` from its own file. */
export const definitions: [string, Definition][] = [defineResource('pay_apps', { beginsOnPage: true })];
