// What OWASP's verification standard (ASVS 5.0) asks of a product like this one: point, attack, and the test that tries it.
export interface Attack {
  point: string;
  what: string;
  test: string;
  /** words of the test that tries it */
  says: string;
}

const db = (name: string) => `tests/db/${name}.test.ts`;
const e2e = (name: string) => `tests/e2e/${name}.test.ts`;
const functions = (name: string) => `tests/functions/${name}.test.ts`;
const gateway = 'tests/stack/gateway.test.ts';
const reading = (name: string) => `supabase/functions/_shared/importing/read/${name}.test.ts`;

export const attacks: Attack[] = [
  {
    point: '1.2.10',
    what: 'a cell of an export becomes a formula',
    test: e2e('export-and-switch'),
    says: 'does not let a cell become a formula',
  },
  {
    point: '1.2.10',
    what: 'a text becomes a formula in the workbook of a page of figures',
    test: e2e('stored-scripts'),
    says: 'puts no formula into their workbooks',
  },
  { point: '1.5.1', what: 'a workbook declares entities', test: reading('hostile'), says: '<!DOCTYPE x [<!ENTITY' },
  {
    point: '2.3.3',
    what: 'a commit is killed half way',
    test: functions('contract'),
    says: 'wholly there or wholly absent',
  },
  {
    point: '15.4.2',
    what: 'one invitation is accepted twice at once',
    test: db('invitations'),
    says: 'two accepts of one invitation at once make one membership',
  },
  {
    point: '15.4.2',
    what: 'four people pay the same bills at once',
    test: db('workflow-races'),
    says: 'the same bills',
  },
  {
    point: '2.4.1, 6.1.1',
    what: 'passwords are guessed',
    test: functions('session'),
    says: 'ten wrong ones close the account for this address',
  },
  {
    point: '6.3.3',
    what: 'a stolen password opens an organization that wants a second factor, by any table or function',
    test: db('second-factor'),
    says: 'answer who has no code as they answer a stranger',
  },
  {
    point: '6.5.5, 6.1.1',
    what: 'codes of the second step are guessed',
    test: 'supabase/functions/session/factors.test.ts',
    says: 'may be wrong ten times, wherever they come from',
  },
  {
    point: '2.4.1, 6.1.1',
    what: 'mails are asked for again and again',
    test: functions('mails'),
    says: 'the sixth within the hour is refused',
  },
  {
    point: '2.4.1, 6.1.1',
    what: 'accounts are made by the hundred',
    test: functions('limits'),
    says: 'so many sign up from one address',
  },
  {
    point: '2.4.1, 6.1.1',
    what: 'one password is tried on every account',
    test: functions('limits'),
    says: 'passwords are guessed so often from one address',
  },
  {
    point: '2.4.1, 6.1.1',
    what: 'files are uploaded again and again',
    test: functions('limits'),
    says: 'a person uploads so many files',
  },
  {
    point: '2.4.1, 6.1.1',
    what: 'a company sends invitations to everybody',
    test: functions('limits'),
    says: 'invitations are counted where they are made',
  },
  {
    point: '6.1.1',
    what: 'counts of others are driven up without the secret',
    test: db('throttle'),
    says: 'counts nothing without the signature',
  },
  {
    point: '3.2.2, 1.3.1',
    what: 'a script in every text of every table',
    test: e2e('stored-scripts'),
    says: 'runs nothing in lists and records',
  },
  {
    point: '3.3.1–3.3.4',
    what: 'the cookie of the session is read, sent along or widened',
    test: functions('session'),
    says: 'has a cookie with exactly these attributes',
  },
  {
    point: '3.3.4, 10.1.1',
    what: 'a script looks for the refresh token',
    test: e2e('session'),
    says: 'leaves its refresh token nowhere a script can read it',
  },
  {
    point: '3.4.1–3.4.6',
    what: 'a page of others frames the app, or asks it from elsewhere',
    test: gateway,
    says: 'every answer carries the security headers, and none invites other origins',
  },
  {
    point: '3.5.1–3.5.3',
    what: 'a form of another site signs in, refreshes or signs out',
    test: functions('session'),
    says: 'only the app may ask: its origin and its header',
  },
  {
    point: '5.1.1, 5.2.1–5.2.4',
    what: 'files that are too large, packed too tightly or something else',
    test: reading('guards'),
    says: 'ratio of one part',
  },
  { point: '5.2.1', what: 'a body beyond the limit', test: gateway, says: 'a body beyond the limit is 413' },
  {
    point: '6.3.1, 6.4.4',
    what: 'an account is made with the address of somebody else, who then confirms it',
    test: functions('mails'),
    says: 'who signs up with the address of somebody else has nothing of that person’s click',
  },
  {
    point: '6.4.4, 7.5.1',
    what: 'an open session, or a mailbox alone, takes an account to another address',
    test: functions('mails'),
    says: 'another address is the person’s when the link sent to it is used, with the password',
  },
  {
    point: '8.2.3, 15.3.3',
    what: 'a state, an approval or an approved amount is written along with the rest',
    test: db('mass-assignment'),
    says: 'what is decided is not written along by who may write the rest',
  },
  {
    point: '7.4.1',
    what: 'a session goes on after signing out',
    test: functions('session'),
    says: 'is ended by signing out',
  },
  {
    point: '7.3.2',
    what: 'a session lives for ever by being renewed',
    test: functions('session'),
    says: 'is over after seven days, by the cookie and by the auth server',
  },
  {
    point: '7.4.3',
    what: 'sessions outlive a changed password',
    test: functions('session'),
    says: 'and then ends the sessions elsewhere',
  },
  {
    point: '7.5.2',
    what: 'a session nobody knows of',
    test: functions('session'),
    says: 'is one of several that are seen, ended one by one, and all at once',
  },
  {
    point: '8.2.2, 8.4.1',
    what: 'rows of another organization, by every table and verb',
    test: db('isolation'),
    says: 'no row of one organization is seen, changed or counted by another',
  },
  {
    point: '8.2.3, 15.3.3',
    what: 'organization, author, version and status are sent along',
    test: db('stamp'),
    says: 'columns a client may not write',
  },
  {
    point: '8.2.3',
    what: 'somebody hands himself a right',
    test: db('escalation'),
    says: 'nobody hands out, or takes, more than the rules allow',
  },
  {
    point: '8.3.2',
    what: 'who was removed goes on with the token he has',
    test: e2e('members'),
    says: 'lose what they may with the next request of the same token',
  },
  {
    point: '9.1.1–9.2.3',
    what: 'tokens that are forged, expired, unsigned or for somebody else',
    test: functions('session'),
    says: 'are 401 at every endpoint of every function',
  },
  {
    point: '10.4.5',
    what: 'a refresh token is used again',
    test: functions('session'),
    says: 'when a token two generations old is used',
  },
  { point: '13.3.1', what: 'a secret stands in the repository', test: 'tests/secrets.test.ts', says: 'holds none' },
  { point: '13.3.1', what: 'a secret stands in the settings of the app', test: gateway, says: 'and never a secret' },
  { point: '13.3.1', what: 'a secret stands in the scripts of the app', test: e2e('routes'), says: 'holds no secret' },
  {
    point: '13.4.2, 13.4.5',
    what: 'consoles and debug pages of the backend',
    test: gateway,
    says: '/rest/v1/../../_system/config',
  },
  {
    point: '14.3.1',
    what: 'what was seen stays on the machine after signing out',
    test: e2e('sign-in'),
    says: 'leaves nothing behind after signing out',
  },
  {
    point: '16.2.5',
    what: 'tokens and contents of files in the logs',
    test: functions('contract'),
    says: 'nothing of a file is in the logs',
  },
  {
    point: '16.5.1',
    what: 'words of an inner error reach the caller',
    test: 'supabase/functions/import/refusals.test.ts',
    says: 'what nobody expected is logged by name only',
  },
];
