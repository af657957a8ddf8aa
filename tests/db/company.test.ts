import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { access } from './harness/expected.ts';
import { literal } from './harness/sql.ts';
import { createOrganization, member } from './harness/world.ts';

const used = copyForThisFile();
const owner = () => member(used.world.A, 'owner');
const save = (set: string, role = 'owner', id = used.world.A.id) =>
  used.session.attempt(
    member(used.world.A, role),
    `update public.organizations set ${set} where id = ${literal(id)} returning version`,
  );

describe('the company', () => {
  it('is saved by who manages it, and by nobody else', async () => {
    const roles = Object.entries(access.organizations ?? {});
    expect(roles).toHaveLength(10);
    for (const [role, { update }] of roles) {
      const outcome = await save(`legal_name = 'Said by ${role}'`, role);
      expect(outcome, role).toMatchObject({ ok: true, count: update === 'all' ? 1 : 0 });
    }
  });

  it('counts its versions, and takes no change to another one than it has', async () => {
    const stored = used.world.A.rows.assigned.organizations?.version as number;
    expect(await save(`legal_name = 'New'`)).toMatchObject({ ok: true, rows: [{ version: stored + 1 }] });
    expect(await save(`legal_name = 'New', version = ${stored + 1}`)).toMatchObject({ ok: false, code: 'PT409' });
  });

  it('keeps its address', async () => {
    expect(await save(`slug = 'elsewhere'`)).toMatchObject({ ok: false, code: '42501' });
  });

  it.each([
    ['default_retainage_pct', '101'],
    ['fiscal_year_start_month', '13'],
    ['week_start_isodow', '0'],
    ['cash_floor_amount', '-1'],
    ['cash_runway_alarm_weeks', '53'],
    ['lien_waiver_threshold', '-0.01'],
    ['insurance_alert_days', '366'],
    ['billing_jump_warn_pct', '100.01'],
  ])('has no %s of %s', async (column, value) => {
    const outcome = await used.session.attempt(
      owner(),
      `update public.organization_settings set ${column} = ${value} where organization_id = ${literal(used.world.A.id)}`,
    );
    expect(outcome).toMatchObject({ ok: false, code: '23514', constraint: `organization_settings_${column}_check` });
  });
});

describe('the currency', () => {
  it('is chosen until there is an amount, whatever limits and settings say', () =>
    used.session.reverted(async () => {
      const id = await createOrganization(used.session, owner(), 'Not begun yet');
      expect(await save(`currency = 'EUR'`, 'owner', id)).toMatchObject({ ok: true, count: 1 });
      expect(await save(`currency = 'euro'`, 'owner', id)).toMatchObject({ ok: false, code: '23514' });
    }));

  it('stays from the first amount on, and the refusal says where that is', () =>
    used.session.reverted(async () => {
      const id = await createOrganization(used.session, owner(), 'Just begun');
      await used.session.run(`
        insert into public.debts (organization_id, name, current_balance) values (${literal(id)}, 'First Bank', 0)`);
      expect(await save(`currency = 'EUR'`, 'owner', id)).toMatchObject({ ok: true });
      await used.session.run(`update public.debts set current_balance = 0.01 where organization_id = ${literal(id)}`);
      const outcome = await save(`currency = 'EUR'`, 'owner', id);
      expect(outcome).toMatchObject({ ok: false, code: '23514', message: expect.stringMatching(/USD.*\(debts\)/) });
      expect(await save(`currency = 'USD', legal_name = 'The same'`, 'owner', id)).toMatchObject({ ok: true });
    }));
});

describe('the logo', () => {
  const type = async (bytes: Buffer | string) => {
    const text = typeof bytes === 'string' ? bytes : bytes.toString('base64');
    const [row] = await used.session.run(`select private.image_type(${literal(text)}) as type`);
    return row?.type;
  };
  const png = Buffer.from('89504e470d0a1a0a', 'hex');

  it('is a png, a jpeg or a webp by its first bytes', async () => {
    expect(await type(png)).toBe('image/png');
    expect(await type(Buffer.from('ffd8ffe0', 'hex'))).toBe('image/jpeg');
    expect(await type(Buffer.from('RIFF....WEBPVP8 '))).toBe('image/webp');
    for (const other of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'RIFF....WAVEfmt '])
      expect(await type(Buffer.from(other)), other).toBeNull();
    expect(await type('not base64!')).toBeNull();
    expect(await type('')).toBeNull();
  });

  it('has 64 KB at most', async () => {
    const of = (size: number) => Buffer.concat([png, Buffer.alloc(size - png.length)]);
    expect(await type(of(65_536))).toBe('image/png');
    expect(await type(of(65_537))).toBeNull();
  });

  it('is refused otherwise', async () => {
    const svg = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
    const outcome = await used.session.attempt(
      owner(),
      `update public.organization_logos set image = ${literal(svg)} where organization_id = ${literal(used.world.A.id)}`,
    );
    expect(outcome).toMatchObject({ ok: false, code: '23514', constraint: 'organization_logos_image_check' });
  });
});
