// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { fakeApi, fakeBrowser, renderPage } from '@/features/testing.tsx';
import { RequireCode } from './RequireCode.tsx';

beforeEach(fakeBrowser);
afterEach(cleanup);

const [table] = catalogFixture.tables;
const organizations = {
  ...(table as NonNullable<typeof table>),
  name: 'organizations',
  tenant: false,
  foreign_keys: [],
  checks: [],
};

interface Opened {
  aal?: 'aal1' | 'aal2';
  required?: boolean;
  may?: boolean;
  answer?: () => Response;
}

function open({
  aal = 'aal2',
  required = false,
  may = true,
  answer = () => Response.json([{ id: 'x' }]),
}: Opened = {}) {
  const sent: unknown[] = [];
  const api = fakeApi((url, init) => {
    if (init?.method !== 'PATCH') return undefined;
    sent.push([url.pathname, url.searchParams.get('id'), JSON.parse(String(init.body))]);
    return answer();
  });
  const catalog = {
    ...catalogFixture,
    organization: { ...catalogFixture.organization, require_mfa: required },
    tables: [...catalogFixture.tables, { ...organizations, can: { ...organizations.can, update: may } }],
  };
  renderPage(<RequireCode aal={aal} />, { api, catalog });
  return { sent, control: screen.getByRole<HTMLButtonElement>('switch', { name: 'Everybody signs in with a code' }) };
}

it('is switched on by who has a code himself', async () => {
  const { sent, control } = open();
  fireEvent.click(control);
  expect(await screen.findByText('Everybody needs a code from now on')).toBeTruthy();
  expect(sent).toEqual([['/rest/v1/organizations', `eq.${catalogFixture.organization.id}`, { require_mfa: true }]]);
});

it('says what to do first to who has none', () => {
  const { control } = open({ aal: 'aal1' });
  expect(control.disabled).toBe(true);
  expect(screen.getByRole('link', { name: /Set up your own/ }).getAttribute('href')).toBe('/account');
});

it('is seen, and not touched, by who does not manage the company', () => {
  const { control } = open({ required: true, may: false });
  expect([control.disabled, control.getAttribute('aria-checked')]).toEqual([true, 'true']);
  expect(screen.queryByRole('link')).toBeNull();
});

it.each<[string, () => Response, RegExp]>([
  [
    'the database refuses',
    () => Response.json({ code: 'PT403', message: 'Sign in with a code' }, { status: 403 }),
    /Sign in with a code/,
  ],
  ['no row was changed', () => Response.json([]), /Nothing was changed/],
])('says so when %s', async (_, answer, words) => {
  const { control } = open({ answer });
  fireEvent.click(control);
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(control.getAttribute('aria-checked')).toBe('false');
});
