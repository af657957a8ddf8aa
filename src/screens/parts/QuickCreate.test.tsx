// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
import type { Resource } from '@/catalog/resource.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { QuickCreate, useQuickCreate } from './QuickCreate.tsx';

setUpBrowser();
watchConsole();
vi.mock('../form/CreateDrawer.tsx', () => {
  throw new Error('offline');
});

function Page() {
  const create = useQuickCreate();
  return (
    <>
      <input aria-label="Name" />
      <button type="button" onClick={() => create({ resource: {} as Resource, preset: {}, onSaved: () => {} })}>
        New
      </button>
    </>
  );
}

it('says so when the form does not come, and leaves the page below alone', async () => {
  render(
    <App>
      <QuickCreate>
        <Page />
      </QuickCreate>
    </App>,
  );
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'half typed' } });
  fireEvent.click(screen.getByRole('button', { name: 'New' }));
  expect(await screen.findByText('errors.noForm')).toBeTruthy();
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('half typed'));
});
