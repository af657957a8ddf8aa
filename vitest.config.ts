import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = {
  '@shared': fileURLToPath(new URL('./supabase/functions/_shared', import.meta.url)),
  '@': fileURLToPath(new URL('./src', import.meta.url)),
};

/** Layers with a stack share the machine with it, so they run file by file. */
const parallel = new Set(['unit', 'db']);
/** One project per layer of DESIGN section 8. */
const layer = (name: string, include: string[], testTimeout = 30_000, globalSetup: string[] = []) => ({
  resolve: { alias },
  test: {
    name,
    include,
    testTimeout,
    globalSetup,
    hookTimeout: 180_000,
    fileParallelism: parallel.has(name),
    // a browser on a busy machine misses a moment now and then; what passes only the second time is named at the end
    retry: name === 'e2e' ? 1 : 0,
  },
});

export default defineConfig({
  test: {
    // the database works on its own processors only half of the time
    maxWorkers: '100%',
    projects: [
      layer(
        'unit',
        ['src/**/*.test.{ts,tsx}', 'supabase/functions/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
        20_000,
      ),
      layer('db', ['tests/db/**/*.test.ts'], 120_000, ['tests/db/setup.ts']),
      layer('stack', ['tests/stack/**/*.test.ts'], 120_000),
      layer('functions', ['tests/functions/**/*.test.ts'], 120_000, ['tests/functions/setup.ts']),
      layer('e2e', ['tests/e2e/**/*.test.ts'], 180_000, ['tests/e2e/setup.ts']),
    ],
  },
});
