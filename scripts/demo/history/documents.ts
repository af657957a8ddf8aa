import { INVOICES, isOpen } from '../books/receivables.ts';
import { TODAY } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import { VENDORS } from '../vendors.ts';
import { DOMAIN } from '../world.ts';
import { ids } from './ids.ts';
import type { Known, Role } from './known.ts';
import { type Batch, day, moment, type Row } from './rows.ts';

interface Paper {
  title: string;
  type: string;
  job?: string;
  vendor?: string;
  client?: string;
  employee?: string;
  expires?: number;
  status?: string;
  isConfidential?: boolean;
  isForClient?: boolean;
  tags?: string[];
  /** Days before today. */
  filed: number;
  by: Role;
  /** The record it is attached to. */
  on?: readonly [table: string, id: string];
  versions?: number;
}

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const PAPERS = (known: Known): readonly Paper[] => [
  { title: 'Ridge vent, units 3 and 4', type: 'photo', job: 'BRW1', filed: 5, by: 'field_superintendent', tags: ['roof'] },
  { title: 'Soil report, Kettle Lane', type: 'inspection_report', job: 'KTL1', filed: 240, by: 'estimator', isForClient: true, on: ['change_orders', ids(known).change('KTL1', 'Unsuitable soil: footings and engineered fill')] },
  { title: 'Rock survey, lots 6 to 11', type: 'inspection_report', job: 'FRN1', filed: 30, by: 'project_manager', versions: 2, on: ['change_orders', ids(known).change('FRN1', 'Unforeseen rock, lots 6 to 11')] },
  { title: 'Letter of claim, Fernhollow', type: 'other', job: 'FRN1', filed: 27, by: 'owner', isConfidential: true },
  { title: 'Framing inspection, building A', type: 'inspection_report', job: 'HWC1', filed: 44, by: 'field_superintendent' },
  { title: 'Crane on site', type: 'photo', job: 'HWC1', filed: 61, by: 'field_superintendent', isForClient: true, tags: ['crane', 'building B'] },
  { title: 'Draw package 12', type: 'draw_package', job: 'HWC1', filed: 38, by: 'finance_manager', on: ['pay_apps', ids(known).payApp('HWC1', 12)] },
  { title: 'Adjuster estimate', type: 'other', job: 'CLM1', filed: 140, by: 'finance_manager', tags: ['insurer'] },
  { title: 'Punch list at handover', type: 'punch_list', job: 'SPR1', filed: 100, by: 'field_superintendent' },
  { title: 'Purchase agreement, lot 4', type: 'contract', job: 'SPR1', filed: 20, by: 'owner', isConfidential: true },
  { title: 'Warranty certificate', type: 'warranty', job: 'WLK1', filed: 200, by: 'project_manager', isForClient: true, expires: 160 },
  { title: 'Proposal for the pool house', type: 'proposal', client: 'Cassius Ventermarsh', filed: 12, by: 'estimator', on: ['leads', ids(known).lead('Pool house')] },
  { title: 'Contractor license', type: 'license', filed: 300, by: 'owner', expires: 48 },
  { title: 'License bond', type: 'bond', filed: 290, by: 'owner', expires: 75 },
  { title: 'General liability of our own', type: 'coi', filed: 120, by: 'finance_manager', expires: 245, versions: 2 },
  { title: 'Safety handbook', type: 'safety_report', filed: 420, by: 'owner', versions: 3 },
  { title: 'Safety handbook, first edition', type: 'safety_report', filed: 900, by: 'owner', status: 'superseded' },
  { title: 'Crane operator card', type: 'license', employee: 'Petra Lindmoss', filed: 210, by: 'owner', expires: 21 },
  { title: 'Receipt, generator rental', type: 'receipt', job: 'HWC1', filed: 16, by: 'field_superintendent' },
];

/** Plans and permit of every job, one set of plans replaced by a newer one. */
const ofJobs = (): Paper[] =>
  PROJECTS.flatMap(({ code, name, start, status }): Paper[] => {
    const filed = Math.max(3, TODAY - start + 40);
    const plans: Paper = {
      title: `Plans, ${name}`,
      type: 'plans',
      job: code,
      filed,
      by: 'estimator',
      isForClient: true,
      versions: 2,
      status: status === 'closed' ? 'archived' : 'active',
    };
    if (status === 'pre_construction') return [plans];
    return [
      plans,
      {
        title: `Building permit, ${name}`,
        type: 'permit',
        job: code,
        filed: filed - 30,
        by: 'project_manager',
        expires: start + 560 - TODAY,
      },
    ];
  });

const ofVendors = (): Paper[] =>
  VENDORS.filter(({ insurance }) => insurance !== null)
    .slice(0, 16)
    .map(({ name, insurance }) => ({
      title: `Certificate, ${name}`,
      type: 'coi',
      vendor: name,
      filed: 200,
      by: 'finance_manager',
      expires: insurance ?? 0,
    }));

const ofContracts = (known: Known): Paper[] =>
  PROJECTS.filter(({ client }) => client !== null).map(({ code, name, client, start }) => ({
    title: `Contract, ${name}`,
    type: 'contract',
    job: code,
    client: client ?? '',
    filed: Math.max(9, TODAY - start + 24),
    by: 'finance_manager',
    isConfidential: true,
    on: ['contracts', ids(known).prime(code)] as const,
  }));

const ofInvoices = (known: Known): Paper[] =>
  INVOICES.filter(isOpen).map(({ number, project, issued }) => ({
    title: `Invoice ${number}`,
    type: 'invoice',
    job: project.code,
    filed: TODAY - issued,
    by: 'finance_manager',
    on: ['invoices', ids(known).invoice(number)] as const,
  }));

const path = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function document(known: Known, paper: Paper): Row {
  const person = known.user(paper.by);
  return {
    id: ids(known).document(paper.title),
    title: paper.title,
    doc_type: paper.type,
    status: paper.status ?? 'active',
    project_id: paper.job ? known.project(paper.job) : null,
    vendor_id: paper.vendor ? known.vendor(paper.vendor) : null,
    client_id: paper.client ? known.client(paper.client) : null,
    employee_id: paper.employee ? known.employee(paper.employee) : null,
    expiry_date: paper.expires === undefined ? null : day(TODAY + paper.expires),
    tags: paper.tags ?? [],
    is_client_visible: paper.isForClient ?? false,
    is_confidential: paper.isConfidential ?? false,
    uploaded_by: person,
    created_by: person,
    created_at: moment(TODAY - paper.filed),
  };
}

/** Links to where the papers lie; the demo company keeps no files. */
function versions(known: Known, paper: Paper): Row[] {
  const count = paper.versions ?? 1;
  return Array.from({ length: count }, (_, i) => {
    const name = `${path(paper.title)}${count > 1 ? `-v${i + 1}` : ''}.${paper.type === 'photo' ? 'jpg' : 'pdf'}`;
    return {
      document_id: ids(known).document(paper.title),
      version_number: i + 1,
      storage_bucket: 'link',
      storage_path: `https://files.${DOMAIN}/${paper.job ? `${paper.job.toLowerCase()}/` : ''}${name}`,
      file_name: name,
      mime_type: paper.type === 'photo' ? 'image/jpeg' : 'application/pdf',
      uploaded_by: known.user(paper.by),
    };
  });
}

export function documents(known: Known): readonly Batch[] {
  const all = [...PAPERS(known), ...ofJobs(), ...ofVendors(), ...ofContracts(known), ...ofInvoices(known)];
  return [
    ['documents', all.map((paper) => document(known, paper))],
    ['document_versions', all.flatMap((paper) => versions(known, paper))],
    [
      'document_links',
      all.flatMap(({ title, on }) =>
        on ? [{ document_id: ids(known).document(title), entity_type: on[0], entity_id: on[1] }] : [],
      ),
    ],
  ];
}
