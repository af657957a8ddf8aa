import { runTool } from './run-tool.ts';

/** A database on this machine has no TLS, and the CLI would say so in the middle of its output. */
export const plainUrl = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}sslmode=disable`;

async function output(tool: 'supabase' | 'biome', args: string[], input?: string): Promise<string> {
  const { code, stdout, stderr } = await runTool(tool, args, input);
  if (code !== 0 || stdout.trim() === '') throw new Error(`${tool} ${args[0]} failed (${code}):\n${stderr || stdout}`);
  return stdout;
}

/** src/generated/database.ts: the rows as TypeScript sees them, written by the Supabase CLI and formatted like our own code. */
export async function databaseTypes(url: string): Promise<string> {
  const args = ['gen', 'types', 'typescript', `--remote=${plainUrl(url)}`, '--schema', 'public', '--agent', 'no'];
  const raw = await output('supabase', args);
  // The name only tells Biome the language; src/generated itself is not formatted by it.
  const formatted = await output('biome', ['format', '--stdin-file-path=database.ts'], raw);
  return `// Written by \`npm run gen\`; do not edit.\n${formatted}`;
}
