import { guardedColumns } from '../harness/expected.ts';
import { literal } from '../harness/sql.ts';
import { type Cast, change, type Effect, staged } from './effects.ts';

/** Whoever adds the row is named in the column. */
const named = (c: Cast, name: string, column: string): Effect => ({
  as: c.owner,
  before: c.room(name),
  statement: c.add(name, {}, [column, 'created_by', 'entity_type', 'entity_id', ...guardedColumns(name)]),
  after: `select ${column} = ${literal(c.owner.user)} as is from public.${name} where id = ${c.newId(name)}`,
});

const circle = ['23514', /in a circle/] as const;

/** Triggers of the other tables, each by what it does or refuses. */
export function officeEffects(c: Cast): Record<string, Effect> {
  const { document_id } = c.row('document_versions');
  const { vendor_id } = c.row('vendor_compliance');
  const { milestone_id, depends_on_id } = c.row('milestone_dependencies');
  const { employee_id } = c.row('employee_compensation');
  const paper = { vendor_id, doc_type: 'coi', is_current: true, expiry_date: '2031-01-31' };
  const rate = { employee_id, effective_from: '2031-01-01' };
  const [waits, earlier] = [milestone_id, depends_on_id].map((id) => literal(id as string)) as [string, string];
  return {
    'organizations.stamp_organization': {
      as: c.owner,
      statement: change('organizations', `legal_name = 'Typed long ago', version = version - 1`, c.organization),
      refused: ['PT409', /changed this record/],
    },
    'organizations.audit_organization': {
      as: c.owner,
      statement: change('organizations', `legal_name = 'Company A, LLC'`, c.organization),
      after: `select old_values = '{"legal_name": null}' and new_values = '{"legal_name": "Company A, LLC"}' and actor_id = ${literal(c.owner.user)} as is
        from public.audit_log where organization_id = ${c.organization} and table_name = 'organizations' order by id desc limit 1`,
    },
    'organizations.keep_currency': {
      as: c.owner,
      statement: change('organizations', `currency = 'EUR'`, c.organization),
      refused: ['23514', /The currency stays USD/],
    },
    'documents.uploader': named(c, 'documents', 'uploaded_by'),
    'document_versions.uploader': named(c, 'document_versions', 'uploaded_by'),
    'workflow_tasks.task_requester': named(c, 'workflow_tasks', 'requested_by'),
    'collection_activities.who_performed': named(c, 'collection_activities', 'performed_by'),
    'custom_fields.guard_custom_field': {
      as: c.owner,
      statement: c.add('custom_fields', { kind: 'enum' }),
      refused: ['23514', /needs at least one option/],
    },
    'resource_settings.check_resource_settings': {
      as: c.owner,
      statement: change('resource_settings', `patch = '{"list": ["nothing"]}'`, c.id('resource_settings')),
      refused: ['23514', /say something wrong in list/],
    },
    'document_versions.keep_file': {
      as: c.owner,
      statement: change('document_versions', `checksum_sha256 = repeat('0', 64)`, c.id('document_versions')),
      refused: ['42501', /keeps its document and its file/],
    },
    'document_versions.version_place': {
      before: c.room('document_versions'),
      statement: c.add('document_versions', { document_id }, ['version_number']),
      after: `select version_number = (select max(version_number) + 1 from public.document_versions o where o.document_id = v.document_id and o.id <> v.id) as is
        from public.document_versions v where id = ${c.newId('document_versions')}`,
    },
    'document_versions.version_current': {
      before: c.room('document_versions'),
      statement: c.add('document_versions', { document_id }, ['version_number']),
      after: `select current_version_id = ${c.newId('document_versions')} as is from public.documents where id = ${literal(document_id as string)}`,
    },
    'record_notes.keep_words': {
      as: c.owner,
      before: staged(change('record_notes', `created_by = null`, c.id('record_notes'))),
      statement: change('record_notes', `body = 'Not said'`, c.id('record_notes')),
      refused: ['42501', /Only its author/],
    },
    'vendor_compliance.verify_paper': {
      before: staged(change('vendor_compliance', `doc_type = 'coi', is_current = true`, c.id('vendor_compliance'))),
      statement: c.add('vendor_compliance', paper),
      after: `select not is_current as is from public.vendor_compliance where id = ${c.id('vendor_compliance')}`,
    },
    'vendor_compliance.show_papers': {
      before: staged('delete from public.vendor_compliance'),
      statement: c.add('vendor_compliance', paper),
      after: `select insurance_expiry = '2031-01-31' as is from public.vendors where id = ${literal(vendor_id as string)}`,
    },
    'employee_compensation.previous_rate': {
      before: staged(change('employee_compensation', 'effective_to = null', c.id('employee_compensation'))),
      statement: c.add('employee_compensation', rate),
      after: `select effective_to = '2030-12-31' as is from public.employee_compensation where id = ${c.id('employee_compensation')}`,
    },
    'saved_views.one_default_view': {
      before: staged(
        change('saved_views', `is_default = true, visibility = 'private', resource = 'vendors'`, c.id('saved_views')),
      ),
      statement: c.add('saved_views', {
        owner_id: c.row('saved_views').owner_id,
        resource: 'vendors',
        name: 'Another',
        visibility: 'private',
        is_default: true,
      }),
      after: `select not is_default as is from public.saved_views where id = ${c.id('saved_views')}`,
    },
    'accounting_periods.name_accounting_period': {
      statement: c.add('accounting_periods', { period_start: '1999-05-01', period_end: '1999-05-31' }, ['label']),
      after: `select label = 'May 1999' as is from public.accounting_periods where id = ${c.newId('accounting_periods')}`,
    },
    'cash_snapshots.name_cash_snapshot': {
      statement: c.add('cash_snapshots', { cash_account_id: c.row('cash_accounts').id, snapshot_date: '1999-05-01' }, [
        'account_name',
      ]),
      after: `select account_name = ${literal(c.row('cash_accounts').name as string)} as is from public.cash_snapshots where id = ${c.newId('cash_snapshots')}`,
    },
    'project_milestones.refuse_circle': {
      before: staged(
        'delete from public.milestone_dependencies',
        change('project_milestones', `depends_on_id = ${earlier}`, waits),
      ),
      statement: change('project_milestones', `depends_on_id = ${waits}`, earlier),
      refused: circle,
    },
    'milestone_dependencies.refuse_circle': {
      before: staged(change('project_milestones', `depends_on_id = ${waits}`, earlier)),
      statement: change('milestone_dependencies', `depends_on_id = ${earlier}`, c.id('milestone_dependencies')),
      refused: circle,
    },
  };
}
