import { type Company, within } from './company.ts';
import { AS_OF, iso, monthName, onDay, workday } from './days.ts';

const job = (company: Company, code: string) => within(company, `code=eq.${code}`);
const after = (days: number) => iso(workday(AS_OF + days));

/** Bills that came after the workbook was saved: entered by hand, not yet posted. */
async function enterBills(company: Company): Promise<void> {
  const { finance } = company;
  const lines = await finance.select<{ id: string; code: string; project_id: string; project: { code: string } }>(
    `cost_codes?select=id,code,project_id,project:projects!cost_codes_project_id_fkey(code)&${within(company, 'code=in.(26-100,22-100,09-900,06-110,33-300)')}`,
  );
  const vendors = await finance.select<{ id: string; name: string }>(`vendors?select=id,name&${within(company)}`);
  const bill = (project: string, code: string, vendor: string, days: number, amount: number, description: string) => {
    const line = lines.find((entry) => entry.code === code && entry.project.code === project);
    const payee = vendors.find((entry) => entry.name === vendor);
    if (!line || !payee) throw new Error(`No ${code} on ${project}, or no vendor ${vendor}`);
    return {
      organization_id: company.id,
      project_id: line.project_id,
      cost_code_id: line.id,
      vendor_id: payee.id,
      event_type: 'vendor_bill',
      event_date: after(days),
      amount,
      description,
      reference_number: `${4700 + days * 3}`,
    };
  };
  await finance.insert('cost_events', [
    bill('HWC1', '26-100', 'Brightlatch Electric', 3, 18_450, 'Electrical rough-in, building B'),
    bill('HWC1', '22-100', 'Trueflow Plumbing', 4, 22_310.5, 'Plumbing rough-in, building B'),
    bill('BRW1', '09-900', 'Fernbrush Painting', 4, 7_940, 'Final coat, units 1 to 4'),
    bill('KTL1', '06-110', 'Crosstie Framing Crew', 5, 6_875.25, 'Reframed stair opening'),
    bill('FRN1', '33-300', 'Culvert & Main Utilities', 5, 31_200, 'Sewer, station 4+00 to 6+50'),
    bill('BRW1', '09-900', 'Fernbrush Painting', 6, -420, 'Credit for primer returned'),
  ]);
}

/** What people changed since: every one of them leaves a trace in the history of the record. */
export async function workOn(company: Company): Promise<void> {
  const { owner, manager, estimator, superintendent } = company;
  await enterBills(company);
  await superintendent.edit('projects', job(company, 'HWC1'), { phase: 'Rough-in, building B' });
  await manager.edit('projects', job(company, 'BRW1'), { phase: 'Punch list', target_completion: after(42) });
  await manager.edit('projects', job(company, 'FRN1'), {
    notes:
      'Rock under lots 6 to 11: a loss unless the claim for unforeseen conditions is paid. Engineer visits next week.',
  });
  await owner.edit('projects', job(company, 'KTL1'), { target_completion: after(147) });
  await estimator.edit('projects', job(company, 'SPR3'), {
    notes: 'Permit issued. Excavation starts on Monday.',
    phase: 'Mobilization',
  });
  await manager.edit('vendors', within(company, `name=eq.${encodeURIComponent('Two Coat Painters')}`), {
    do_not_rehire: true,
    do_not_rehire_reason: `Worked without insurance in ${monthName(onDay(-70))}`,
    is_preferred: false,
  });
  await estimator.edit('clients', within(company, `name=eq.${encodeURIComponent('The Tanbark Trust')}`), {
    notes: `New lender expected to close in ${monthName(onDay(35))}.`,
  });
  const [twin] = await estimator.insert<{ id: string }>('clients', {
    organization_id: company.id,
    name: 'Tanbark Trust',
  });
  await estimator.remove('clients', within(company, `id=eq.${twin?.id}`));
}
