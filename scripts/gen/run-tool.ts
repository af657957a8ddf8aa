import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface ToolResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command-line tool of node_modules; no telemetry, no colours, no questions. */
export function runTool(tool: 'supabase' | 'biome' | 'squawk', args: string[], input = ''): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1' };
    const path = join(ROOT, 'node_modules', '.bin', tool);
    const child = spawn(path, args, { cwd: ROOT, env, shell: process.platform === 'win32' });
    const result: ToolResult = { code: null, stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      result.stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      result.stderr += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...result, code }));
    child.stdin.end(input);
  });
}
