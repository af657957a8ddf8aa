import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// No server section: the gateway of the stack embeds Vite in middleware mode, so that app and API share one origin.
export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': path('./src'),
      '@shared': path('./supabase/functions/_shared'),
      'object-inspect': path('./src/lib/inspect.ts'),
    },
    // Refine and the app must share one query context and one React.
    dedupe: ['@tanstack/react-query', 'react', 'react-dom', 'react-router', 'dayjs'],
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Refine's index brings them for hooks of its own that nobody here calls; they do not say that they only export
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/(papaparse|pluralize|error-stack-parser)\//, sideEffects: false }],
      },
      output: {
        // What every page needs and our releases do not change stays in the browser's cache from one release to the next.
        // antd is not among them: split by use, a page loads only the parts it shows.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            { name: 'refine', test: /node_modules\/(@refinedev|@tanstack|lodash-es|qs|papaparse)\// },
            { name: 'supabase', test: /node_modules\/@supabase\// },
            // What many pages share, in one piece: cut up by who uses it, it would be a hundred files that compress badly.
            { name: 'core', test: /src\/(catalog|fields|lib|providers|screens|ui)\//, minShareCount: 10 },
          ],
        },
      },
    },
  },
});
