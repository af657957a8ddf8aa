import type { DemoInfo } from './demo.ts';

/** What the app may ask of its backend. On Supabase the same file is static, with other answers. */
const CAPABILITIES = { realtime: false, adminApi: false, mfa: false, storage: false, hosted: false };

/** GET /config.json. An empty URL means: where the app came from. */
export function appConfig(publishableKey: string, demo: DemoInfo | null) {
  return {
    supabaseUrl: '',
    publishableKey,
    capabilities: CAPABILITIES,
    demo: demo && { password: demo.password, accounts: demo.accounts },
  };
}
