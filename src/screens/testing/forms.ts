// What the tests of forms do and look at.
import { fireEvent, screen } from '@testing-library/react';
import type { Seen } from '@/providers/fakeServer.ts';
import { idAt } from './fakeRows.ts';
import type { Rendered } from './renderScreen.tsx';

/** The form of a record of the fake server. */
export const EDIT = `/ridgeline/organization_divisions/${idAt(0)}/edit`;
export const field = (label: RegExp) => screen.findByLabelText<HTMLInputElement>(label);
export const type = (input: HTMLInputElement, value: string) => fireEvent.change(input, { target: { value } });
export const save = () => fireEvent.keyDown(window, { key: 's', ctrlKey: true });
export const writes = ({ server }: Rendered) =>
  server.seen.filter(({ method }) => method === 'PATCH' || (method === 'POST' && !/rpc/.test(server.lines().join())));
export const patches = ({ server }: Rendered) => server.seen.filter(({ method }) => method === 'PATCH');

/** The stored record, as others may have changed it meanwhile. */
export const stored = {
  id: idAt(0),
  version: 1,
  code: 'code 0',
  name: 'name 0',
  is_active: true,
  sort_order: 1,
  updated_at: '2026-05-01T00:00:00Z',
};
/** The request that reads it. */
export const one = ({ method, table, params }: Seen) =>
  method === 'GET' && table === 'organization_divisions' && params.get('id') === `eq.${idAt(0)}`;
