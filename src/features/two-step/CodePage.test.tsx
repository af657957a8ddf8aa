// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '@/providers/session.ts';
import { fakeBrowser, renderPage } from '../testing.tsx';
import CodePage from './CodePage.tsx';

beforeEach(fakeBrowser);
afterEach(cleanup);

const user = { id: 'u1', email: 'ann@x.test', name: 'Ann Lee', aal: 'aal1' as const };
const one = { id: 'f1', at: '2026-11-20T08:00:00Z' };
const two = { id: 'f2', at: '2026-11-24T08:00:00Z' };

function open(factors = [one]) {
  const confirmCode = vi.fn(async () => {});
  renderPage(<CodePage session={{ confirmCode } as unknown as Session} user={{ ...user, factors }} />, {
    catalog: null,
  });
  const input = screen.getByLabelText<HTMLInputElement>('Code of six digits');
  const enter = () => {
    fireEvent.change(input, { target: { value: '123456' } });
    fireEvent.submit(input.form as HTMLFormElement);
  };
  return { confirmCode, input, enter };
}

it('asks for the code at once, and says whose it is', async () => {
  const { confirmCode, input, enter } = open();
  expect(document.activeElement).toBe(input);
  expect(screen.getByText(/Signed in as ann@x.test/)).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
  enter();
  await waitFor(() => expect(confirmCode).toHaveBeenCalledExactlyOnceWith('f1', '123456'));
});

it('lets choose where there are several apps', async () => {
  const { confirmCode, enter } = open([one, two]);
  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Authenticator app' }));
  fireEvent.click(await screen.findByText(/added.*24/, { selector: '.ant-select-item-option-content' }));
  enter();
  await waitFor(() => expect(confirmCode).toHaveBeenCalledExactlyOnceWith('f2', '123456'));
});
