import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Whole processes rather than threads: the product starts worker threads of its own and loads native modules.
    pool: 'forks',
    // Browsers and workers wait more than they compute: a test file a core, without keeping one back.
    maxWorkers: '100%',
    // Tests typeset real documents and call outside referees; these limits only stop a hang.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'out/test-report.json' },
  },
})
