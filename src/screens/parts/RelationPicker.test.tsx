// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

it('offers nothing that was found for the letters of before', async () => {
  renderScreen('/ridgeline/cost_codes/new');
  const input = await screen.findByLabelText('Project');
  const options = () => [...document.querySelectorAll('.ant-select-item-option')].map(({ textContent }) => textContent);
  fireEvent.mouseDown(input);
  await waitFor(() => expect(options()).toHaveLength(4));
  expect(options().at(-1)).toBe('New project…');
  fireEvent.change(input, { target: { value: 'quarr' } });
  expect(options()).toEqual([]);
  expect(screen.getByText('Searching…')).toBeTruthy();
  await waitFor(() => expect(options()).toHaveLength(4));
  expect(options().at(-1)).toBe('New project “quarr”…');
});
