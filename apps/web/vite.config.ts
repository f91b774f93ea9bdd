/**
 * @module How the cockpit is built: one entry, a chunk per screen, everything from our own host. Serving the result is the server's job.
 */
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env.DAFENG_API ?? 'http://127.0.0.1:4310';

export default defineConfig({
  base: '/',
  plugins: [react()],
  // The core is bundled from its sources, so that what is not called is left out.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The sampler of the levers page is a module worker from our own host.
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Small assets stay files: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    // The only large chunk is the chart engine, which is loaded when a chart comes into view.
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
  server: { port: 4390, proxy: { '/api': api } },
});
