import type { Addition } from './addition.ts'

/** How many sessions a store holds. */
export const call: Addition = {
  row: 'a call',
  files: {},
  insertions: [
    {
      file: 'shared/api/sessions.ts',
      before: `  /** Brings the sample session in`,
      put: `  /** How many there are. */
  count: call.output(z.int()),
`,
    },
    {
      file: 'electron/services/sessions.ts',
      before: `  openSample: () =>`,
      put: `  count: async () => (await listSessions(store)).length,\n`,
    },
    { file: 'test/electron/waysOut.ts', before: `    'sessions.list',`, put: `    'sessions.count',\n` },
  ],
}
