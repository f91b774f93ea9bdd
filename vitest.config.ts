import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Tests run on the sources themselves (condition `source` of each workspace's exports), so no build is needed before them.
const conditions = ['source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions }, noExternal: [/^@dafeng\//] },
  test: {
    include: ['{packages,adapters,apps}/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    setupFiles: ['tests/property-seed.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/e2e/**'],
    env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
