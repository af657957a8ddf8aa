import type { SheetReport } from '../../../supabase/functions/_shared/importing/contract.ts';
import type { Base } from '../../../supabase/functions/_shared/importing/fuzz/bases.fixture.ts';
import type { Random } from '../../../supabase/functions/_shared/importing/fuzz/random.fixture.ts';
import { ReadFailure } from '../../../supabase/functions/_shared/importing/read/failure.ts';
import type { Answer, Office, StagedRow } from '../import-office.ts';
import { editByHand } from './by-hand.ts';
import { read, someOf, tamper } from './hazards.ts';
import { comparable, differenceOf, tablesOf } from './tables.ts';
import { complaintsAbout, type Satellites, systemColumns, type Told } from './told.ts';

const OPTIONS = {
  on_error: ['skip_rows', 'skip_rows', 'skip_sheets', 'stop'],
  duplicate_policy: ['skip', 'accept'],
  unknown_project_policy: ['reject', 'create'],
  overwrite_manual: [false, false, true],
  replace: [false, true],
};

type Count = (what: string, n?: number) => void;

/** One file on its way into an office: previewed, committed in one pass and taken back, committed. */
export class Case {
  private constructor(
    readonly name: string,
    private readonly office: Office,
    private readonly importer: string,
    private readonly options: Record<string, unknown>,
    private readonly person: string,
    private readonly losesRight: boolean,
    private readonly rows: StagedRow[],
    private readonly reports: SheetReport[],
    private readonly edits: string[],
  ) {}

  static async of(office: Office, all: readonly Base[], random: Random): Promise<Case> {
    const base = random.chance(0.5) ? (all[0] as Base) : random.pick(all);
    const isFirst = (await office.rows('import_runs')).length === 0;
    const edits: string[] = [];
    for (let i = isFirst ? 0 : random.below(12); i > 0; i--) edits.push(await editByHand(office, random));
    const options = isFirst
      ? {}
      : Object.fromEntries(Object.entries(OPTIONS).map(([name, values]) => [name, random.pick<unknown>(values)]));
    const { known, settings } = (await office.start({ importer: base.importer.name })) as unknown as {
      known: { projects: string[] };
      settings: unknown;
    };
    const [doc, spoilt] = someOf(base, random, isFirst);
    // what nobody can open brings no rows: then the same file as it was
    const found = await read(base, doc, settings, known.projects).catch((error: unknown) => {
      if (!(error instanceof ReadFailure)) throw error;
      return read(base, base.doc(random), settings, known.projects);
    });
    const tampered = isFirst ? [] : tamper(found.rows, random);
    const chosen = !isFirst && random.chance(0.15) ? random.pick(found.rows)?.table : undefined;
    // some tables, such as the mappings of imports, take no list of their own
    const [single] = await office.sql<{ name: string }[]>`
      select table_name as name from private.tenant_tables where table_name = ${String(chosen)} and is_importable`;
    const importer = single ? `table:${single.name}` : base.importer.name;
    const rows = single ? found.rows.filter(({ table }) => table === single.name) : found.rows;
    const role = isFirst
      ? null
      : random.pick([null, null, 'owner', 'admin', 'finance_manager', 'executive', 'project_manager']);
    const losesRight = role !== null && random.chance(0.2);
    const name = [importer, JSON.stringify(options), role, losesRight && 'loses the right', spoilt, tampered].join(' ');
    const person = role === null ? office.owner : await office.hire(role);
    return new Case(name, office, importer, options, person, losesRight, rows, found.reports, edits);
  }

  async run(count: Count): Promise<string[]> {
    for (const edit of this.edits) count(`edit ${edit}`);
    const { office, person } = this;
    const before = await tablesOf(office.sql, office.id);
    try {
      return await this.compare(before, count);
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error;
      count('forbidden');
      const { created, changed, gone } = differenceOf(before, await tablesOf(office.sql, office.id));
      return [...created, ...changed, ...gone].map(([table]) => `${table} was touched by ${person}, who may not`);
    }
  }

  private async compare(before: Awaited<ReturnType<typeof tablesOf>>, count: Count): Promise<string[]> {
    const { office, person, reports } = this;
    const { importer, options } = this;
    const { run_id } = await office.start({ importer, options }, person);
    await office.stage(run_id, this.rows, person);
    const began = new Date(Date.now() - 1000);
    const [atOnce, there] = await office.tryAtOnce(run_id, reports, person, (tx) => tablesOf(tx, office.id));
    const previewed = await office.preview(run_id, reports, person);
    const told = await this.told(run_id);
    const untouched = differenceOf(before, await tablesOf(office.sql, office.id));
    if (this.losesRight) await this.takeRight();
    const committed = await office.commit(run_id, person);
    const after = await tablesOf(office.sql, office.id);

    const satellites = await this.satellites();
    const computed = await office.sql<{ name: string }[]>`
      select attrelid::regclass || '.' || attname as name from pg_attribute
      where attgenerated <> '' and attrelid::regclass::text in (select table_name from private.tenant_tables)`;
    const kept = systemColumns(computed.map(({ name }) => name));
    const complaints = complaintsAbout(told, previewed, differenceOf(before, after), [before, after], satellites, kept);
    if ([untouched.created, untouched.changed, untouched.gone].some(({ size }) => size > 0))
      complaints.push('the preview wrote');
    const staged = new Set(told.map(({ target_id }) => target_id ?? ''));
    const [one, two] = [there, after].map((state) => comparable(before, state, staged, began));
    for (const line of one ?? []) if (!two?.includes(line)) complaints.push(`only in one pass: ${line.slice(0, 300)}`);
    if (one?.length !== two?.length) complaints.push(`${one?.length} records in one pass, ${two?.length} in two`);
    const same = (answer: Answer) => JSON.stringify({ ...answer, status: '', elapsed_ms: 0 });
    if (same(previewed) !== same(committed)) complaints.push('the commit answers otherwise than the preview');
    if (same(atOnce) !== same(committed) || atOnce.status !== committed.status)
      complaints.push('the commit in one pass answers otherwise');
    if (JSON.stringify(told) !== JSON.stringify(await this.told(run_id)))
      complaints.push('the rows of the run are others after the commit');
    count(committed.status);
    for (const { action } of told) count(action);
    for (const { code } of committed.rejected.filter((entry) =>
      ['constraint', 'missing_required'].includes(entry.code),
    ))
      count(code);
    return complaints;
  }

  private async told(run: string): Promise<Told[]> {
    return await this.office.sql<Told[]>`
      select sheet_name, row_number, column_letter, action, target_table, target_id, import_key, issues
      from public.import_run_rows where import_run_id = ${run} order by id`;
  }

  private async takeRight(): Promise<void> {
    await this.office.sql`delete from public.membership_roles where organization_id = ${this.office.id}
      and membership_id in (select id from public.memberships where user_id = ${this.person})`;
  }

  private async satellites(): Promise<Satellites> {
    const rows = await this.office.sql<{ of: string; name: string; key: string }[]>`
      select t.table_name as of, s.name, s.key from private.tenant_tables t cross join lateral private.import_satellites(t.table_name) s`;
    return new Map(rows.map(({ of, name, key }) => [name, { of, key }]));
  }
}
