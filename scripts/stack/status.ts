import { stackOptions } from './config.ts';
import { databaseUrl } from './connect.ts';
import { readDemo } from './demo.ts';
import { running } from './lock.ts';
import { innerUrl, readJson, type StackState, stateFile } from './state.ts';

const { dir } = stackOptions();
const run = running(dir);
const state = readJson<StackState>(stateFile(dir));

if (run?.state === 'ready' && state) {
  const demo = readDemo(dir);
  const status = {
    APP_URL: run.appUrl,
    API_URL: run.appUrl,
    DB_URL: databaseUrl('postgres', state.secrets.postgres, state.ports.postgres ?? 0),
    PUBLISHABLE_KEY: state.secrets.publishableKey,
    SECRET_KEY: state.secrets.secretKey,
    OUTBOX_URL: `${innerUrl(state)}/outbox`,
    DEMO_EMAIL: demo?.accounts[0]?.email ?? null,
    DEMO_PASSWORD: demo?.password ?? null,
    DEMO_ORGANIZATION_ID: demo?.organizationId ?? null,
  };
  console.log(JSON.stringify(status, null, 2));
} else {
  console.error(run ? `The stack is ${run.state}.` : `No stack is running on ${dir}. Start one with: npm start`);
  process.exitCode = 1;
}
