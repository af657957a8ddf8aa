// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refused } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { asked, listed, rowsOf } from '../testing/lists.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

it('keeps its rows when they cannot be read again, and says so', async () => {
  let broken = false;
  const view = await listed(
    renderScreen('/ridgeline/vendors', {
      answer: ({ table }) => (broken && table === 'vendors' ? refused(500, '57014', 'timeout') : undefined),
    }),
  );
  broken = true;
  const before = asked(view, 'vendors').length;
  await act(() => view.queryClient.invalidateQueries());
  await waitFor(() => expect(asked(view, 'vendors').length).toBeGreaterThan(before));
  expect(await screen.findByText(/could not be read again/)).toBeTruthy();
  expect(rowsOf(view)).toHaveLength(3);
});
