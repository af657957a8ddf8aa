import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { Api } from '../../../scripts/demo/api.ts';
import type { Account } from './person.ts';

type Where = Parameters<typeof Api.signUp>[0];

/** A new account with an organization of its own, made through the API. */
export interface Office extends Account {
  api: Api;
  id: string;
  slug: string;
  name: string;
}

export function newAccount(name = 'Test Person'): Account & { name: string } {
  return { email: `e2e-${randomUUID()}@office.example`, password: `correct horse ${randomUUID()}`, name };
}

export async function newOffice(name: string, person = 'Test Person', stack: Where = inject('e2e')): Promise<Office> {
  const account = newAccount(person);
  const api = await Api.signUp(stack, account);
  const id = await api.rpc<string>('create_organization', { name });
  const [organization] = await api.select<{ slug: string }>(`organizations?select=slug&id=eq.${id}`);
  if (!organization) throw new Error(`${name} was not created`);
  return { ...account, api, id, slug: organization.slug, name };
}
