import { defineConfig } from 'vitest/config';

/** Browser tests: one real Chromium against one real server, in file order. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    env: { TZ: 'Asia/Shanghai' },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
