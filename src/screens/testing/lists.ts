// What the tests of lists look at.
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { Rendered } from './renderScreen.tsx';

/** Rows of the table on the screen. */
export const rowsOf = ({ container }: Rendered) => [...container.querySelectorAll<HTMLElement>('.data-row')];
/** Waits for the three rows every table of the fake server has. */
export const listed = async (view: Rendered) => {
  await waitFor(() => expect(rowsOf(view)).toHaveLength(3));
  return view;
};
/** Requests for a page of rows. */
export const asked = ({ server }: Rendered, table: string) =>
  server.seen.filter((seen) => seen.method === 'GET' && seen.table === table && seen.params.has('limit'));
export const search = ({ router }: Rendered) => router.state.location.search;
