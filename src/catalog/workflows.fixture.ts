// How projects and costs move in the fixture catalog.
import type { TableShort } from './fixtureTable.ts';

export const workflows = {
  projects: {
    initial: ['pre_construction', 'active'],
    transitions: [
      'start pre_construction > active !',
      'hold pre_construction > on_hold note',
      'hold active > on_hold note',
      'complete active > completed !',
      'resume on_hold > active',
      'close completed > closed',
      'reopen completed > active note',
      'reopen closed > completed note -',
    ],
  },
  costEvents: {
    editable: ['pending', 'approved'],
    loose: ['description', 'notes', 'custom', 'archived_at'],
    transitions: [
      'approve pending > approved',
      'post pending > posted -',
      'post approved > posted -',
      'void pending > void note',
      'void approved > void note',
      'void posted > void note -',
    ],
  },
} satisfies Record<string, TableShort['workflow']>;
