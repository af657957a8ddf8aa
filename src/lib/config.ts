export interface AppConfig {
  /** empty: the API has the address of the app */
  supabaseUrl: string;
  publishableKey: string;
  capabilities: { realtime: boolean; adminApi: boolean; mfa: boolean; storage: boolean; hosted: boolean };
  demo: { password: string; accounts: { email: string; name: string; role: string }[] } | null;
}

export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' }, cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return (await response.json()) as AppConfig;
}

export function apiUrl(config: Pick<AppConfig, 'supabaseUrl'>): string {
  return (config.supabaseUrl || window.location.origin).replace(/\/$/, '');
}
