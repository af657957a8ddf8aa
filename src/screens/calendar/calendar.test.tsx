// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { asked } from '../testing/lists.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();

it.each([
  [1, 'Mon', '2026-04-27'],
  [7, 'Sun', '2026-04-26'],
])('a calendar whose weeks start on day %i begins with %s, and asks from there', async (week_start, first, from) => {
  const catalog = structuredClone(catalogFixture);
  catalog.organization.week_start = week_start;
  const view = renderScreen('/ridgeline/projects?as=calendar&by=start_date&month=2026-05', { catalog });
  await screen.findByRole('region', { name: 'Calendar' });
  expect(view.container.querySelector('.calendar-weekday')?.textContent).toBe(first);
  await waitFor(() =>
    expect(
      asked(view, 'projects')
        .map(({ line }) => line)
        .join(),
    ).toContain(from),
  );
  expect(complaints()).toEqual([]);
});
