import type { Definition } from './defineResource.ts';
import { defineResource } from './defineResource.ts';
import { organizationSettings } from './organization_settings.tsx';
import { organizations } from './organizations.tsx';

/** One line per table that wants more than the catalog gives: `defineResource('projects', { … })` from its own file. */
export const definitions: [string, Definition][] = [
  organizations,
  organizationSettings,
  defineResource('pay_apps', { beginsOnPage: true }),
];
