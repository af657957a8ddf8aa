import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestWorld } from '../harness/database.ts';
import type { Actor } from '../harness/session.ts';
import { literal } from '../harness/sql.ts';
import { addMember, createOrganization, person, signUp } from '../harness/world.ts';

export type Figures = Record<string, unknown>;

/** An organization of its own on 2026-06-15, with a member of every role who is assigned to project P1. */
export class Company {
  private constructor(
    private readonly used: TestWorld,
    readonly id: string,
    private readonly name: string,
  ) {}

  /** Empty but for what create_organization makes. */
  static async found(used: TestWorld, name: string): Promise<Company> {
    const owner = await signUp(used.session, `${name}.owner`);
    const company = new Company(used, await createOrganization(used.session, owner, `Company ${name}`), name);
    await used.session.run(
      `set local app.today = '2026-06-15'; select set_config('fixture.organization', ${literal(company.id)}, true)`,
    );
    return company;
  }

  /** The company of endpoints appendix B. */
  static async golden(used: TestWorld): Promise<Company> {
    const company = await Company.found(used, 'golden');
    await used.session.run(readFileSync(join(import.meta.dirname, '../../fixtures/golden-company.sql'), 'utf8'));
    return company;
  }

  as(role: string): Actor {
    return person(`${this.name}.${role}`);
  }

  /** Members of all seeded roles beside the owner, assigned to the project. */
  async staff(project: string): Promise<string[]> {
    const { session } = this.used;
    const roles = (
      await session.run(
        `select key from public.roles where organization_id = ${literal(this.id)} and is_system order by key`,
      )
    ).map((r) => r.key as string);
    for (const role of roles) {
      const actor = role === 'owner' ? this.as('owner') : await signUp(session, `${this.name}.${role}`);
      if (role !== 'owner') await addMember(session, this.id, actor, role);
      await session.run(
        `insert into public.project_members (organization_id, project_id, user_id) values (${literal(this.id)}, ${project}, ${literal(actor.user)})`,
      );
    }
    return roles;
  }

  /** Rows of a query as the actor sees them; numbers exact to the cent, dates as text. `$org` is the organization. */
  async rows(query: string, { as = this.as('owner'), before = '' }: { as?: Actor; before?: string } = {}) {
    const sql = query.replaceAll('$org', `${literal(this.id)}::uuid`);
    const outcome = await this.used.session.attempt(as, `select to_jsonb(t) as row from (${sql}) t`, {
      before: before.replaceAll('$org', `${literal(this.id)}::uuid`),
    });
    if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.message}`);
    return outcome.rows.map((r) => r.row as Figures);
  }

  async row(query: string, options: Parameters<Company['rows']>[1] = {}): Promise<Figures> {
    const [row] = await this.rows(query, options);
    if (!row) throw new Error(`No row: ${query}`);
    return row;
  }
}

/** Changes finished history: triggers rest. */
export const quietly = (sql: string): string =>
  `set local session_replication_role = replica; ${sql}; set local session_replication_role = origin`;
