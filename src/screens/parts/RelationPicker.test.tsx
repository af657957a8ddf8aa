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
  const options = () => document.querySelectorAll('.ant-select-item-option').length;
  fireEvent.mouseDown(input);
  await waitFor(() => expect(options()).toBe(3));
  fireEvent.change(input, { target: { value: 'quarr' } });
  expect(options()).toBe(0);
  expect(screen.getByText('Searching…')).toBeTruthy();
  await waitFor(() => expect(options()).toBe(3));
});
