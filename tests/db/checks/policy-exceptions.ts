/** A policy of another form than the three, with the reason it needs one; as Postgres writes it, in one line. */
export interface Exception {
  reason: string;
  expression: string;
  /** Of the new row, where it says something else. */
  check?: string;
}

const orgs = (key: string) =>
  `(organization_id = ANY (ARRAY( SELECT private.orgs_with(VARIADIC ARRAY['${key}'::text]) AS orgs_with)))`;
const is = (column: string) => `(${column} = ( SELECT auth.uid() AS uid))`;
const held = '(role_id = ANY (ARRAY( SELECT private.roles_held() AS roles_held)))';
const listed = (kind: string, helper: string, write: boolean, alias: string) =>
  `((organization_id, ${kind}) IN ( SELECT ${alias}.organization_id, ${alias}.table_name FROM private.${helper}(${write}) ${alias}(organization_id, table_name)))`;

/** Who reads (writes) the record reads (writes) the row: private.record_policies(). */
function follows(kind: string, id: string, write: boolean, orElse = ''): string {
  const asked = `private.can_${write ? 'write' : 'read'}_record(${kind}, ${id}, organization_id)`;
  return `(${listed(kind, 'whole_tables', write, 'w')} OR (${listed(kind, 'part_tables', write, 'p')} AND ${asked})${orElse && ` OR ${orElse}`})`;
}

const same = (names: string[], exception: Exception): Record<string, Exception> =>
  Object.fromEntries(names.map((name) => [name, exception]));

function following(table: string, kind: string, id: string, reason: string): Record<string, Exception> {
  return {
    ...same([`${table}_select`], { reason, expression: follows(kind, id, false) }),
    ...same(
      ['insert', 'update', 'delete'].map((verb) => `${table}_${verb}`),
      { reason, expression: follows(kind, id, true) },
    ),
  };
}

const GLOBAL: Record<string, Exception> = {
  organizations_select: {
    reason: 'the organization itself: its id is the organization',
    expression: orgs('member').replace('organization_id', 'id'),
  },
  organizations_update: {
    reason: 'the organization itself: its id is the organization',
    expression: orgs('org.manage').replace('organization_id', 'id'),
  },
  profiles_select: {
    reason: 'a person belongs to no organization; seen by himself and by people who share one with him',
    expression: `(${is('id')} OR (id = ANY (ARRAY( SELECT private.colleagues() AS colleagues))))`,
  },
  profiles_update: { reason: 'a person changes himself', expression: is('id') },
  permissions_select: {
    reason: 'the catalogue of keys is the same for everybody, written by migrations',
    expression: 'true',
  },
  workflow_transitions_select: {
    reason: 'what changes of status there are is the same for everybody, written by migrations',
    expression: 'true',
  },
};

const importers = `(${orgs('imports.run')} AND (entity_id IS NULL))`;
const assignee = `(${orgs('member')} AND ${is('assigned_to')})`;

const RECORDS: Record<string, Exception> = {
  ...following('record_notes', 'entity_type', 'entity_id', 'a note follows the record it is about'),
  ...following('document_links', 'entity_type', 'entity_id', 'an attachment follows the record it is on'),
  ...following('document_versions', "'documents'::text", 'document_id', 'a file follows its document'),
  ...same(['exception_items_select'], {
    reason: 'follows its record; without one it is a matter of those who import, and of whom it is assigned to',
    expression: follows('entity_type', 'entity_id', false, `(${importers} OR ${assignee})`),
  }),
  ...same(['exception_items_update'], {
    reason: 'follows its record; without one it is a matter of those who import, and of whom it is assigned to',
    expression: follows('entity_type', 'entity_id', true, `(${importers} OR ${assignee})`),
  }),
  ...same(['exception_items_insert', 'exception_items_delete'], {
    reason: 'follows its record; without one it is a matter of those who import',
    expression: follows('entity_type', 'entity_id', true, `((entity_id IS NULL) AND ${orgs('imports.run')})`),
  }),
  approval_requests_select: {
    reason: 'seen by readers of the record, by who asked and by who is asked',
    expression: follows(
      'entity_type',
      'entity_id',
      false,
      `(${orgs('member')} AND (${is('requested_by')} OR (id IN ( SELECT private.approvals_asked() AS approvals_asked))))`,
    ),
  },
  approval_steps_select: {
    reason: 'follows the request, by its own policy',
    expression: '(EXISTS ( SELECT FROM public.approval_requests r WHERE (r.id = approval_steps.approval_request_id)))',
  },
};

const shared = `((visibility <> 'role'::public.view_visibility) OR ${orgs('org.manage')} OR (${held} AND (NOT is_default)))`;
const people = (table: string, column: string, verbs: string[], reason: string) =>
  same(
    verbs.map((verb) => `${table}_${verb}`),
    { reason, expression: `(${is(column)} AND ${orgs('member')})` },
  );
const VERBS = ['select', 'insert', 'update', 'delete'];

const OWN: Record<string, Exception> = {
  ...people('notifications', 'recipient_id', ['select', 'update', 'delete'], 'a message is its recipient’s'),
  ...people('notification_preferences', 'user_id', VERBS, 'everybody has his own'),
  ...people('favorites', 'user_id', VERBS, 'everybody has his own'),
  ...people('alert_snoozes', 'user_id', VERBS, 'everybody has his own'),
  saved_views_select: {
    reason: 'own views, and those shared with everybody or with a role held',
    expression: `(${orgs('member')} AND (${is('owner_id')} OR (visibility = 'team'::public.view_visibility) OR ((visibility = 'role'::public.view_visibility) AND ${held})))`,
  },
  saved_views_insert: {
    reason: 'own views; shared with a role by who holds it, as its default by who manages the organization',
    expression: `(${orgs('member')} AND ${is('owner_id')} AND ${shared})`,
  },
  saved_views_update: {
    reason: 'as saved_views_insert',
    expression: `(${orgs('member')} AND ${is('owner_id')})`,
    check: `(${orgs('member')} AND ${is('owner_id')} AND ${shared})`,
  },
  saved_views_delete: { reason: 'own views', expression: `(${orgs('member')} AND ${is('owner_id')})` },
  workflow_tasks_select: {
    reason: 'a task is seen by who has to do it and by who wanted it',
    expression: `(${orgs('member')} AND (${is('assigned_to')} OR ${is('created_by')} OR ${is('requested_by')}))`,
  },
  workflow_tasks_insert: {
    reason: 'any member gives tasks, about a record only if he reads it',
    expression: `(${orgs('member')} AND ${is('created_by')} AND ((entity_id IS NULL) OR private.can_read_record(entity_type, entity_id, organization_id)))`,
  },
  workflow_tasks_update: {
    reason: 'worked on by who has to do it and by who gave it, who may also hand it on',
    expression: `(${orgs('member')} AND (${is('assigned_to')} OR ${is('created_by')}))`,
    check: orgs('member'),
  },
  workflow_tasks_delete: {
    reason: 'taken back by who gave it',
    expression: `(${orgs('member')} AND ${is('created_by')})`,
  },
};

export const EXCEPTIONS: Record<string, Exception> = { ...GLOBAL, ...RECORDS, ...OWN };
