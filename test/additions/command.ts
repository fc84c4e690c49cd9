import type { Addition } from './addition.ts'

/** The sessions that a store holds, a line each. */
export const command: Addition = {
  row: 'a command',
  files: {
    'electron/hosts/cli/sessions.ts': `import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, userPath } from './command.ts'

const usage = 'sessions <bundle|store>'

export const sessions = defineCommand({
  name: 'sessions',
  usage,
  summary: 'جلسه‌ها را با تاریخ و کدشان فهرست می‌کند.',
  async run(args) {
    const [path = ''] = readArguments(args, 1, [], usage).positional
    const app = await openSource(userPath(path))
    try {
      return { held: await app.api.sessions.list() }
    } finally {
      app.close()
    }
  },
  describe: ({ held }) => held.map(({ code, date }) => \`\${code}  \${formatJalaliDate(date, 'long')}\\n\`).join(''),
})
`,
  },
  insertions: [
    {
      file: 'electron/hosts/cli/run.ts',
      before: `import { sign } from`,
      put: `import { sessions } from './sessions.ts'\n`,
    },
    { file: 'electron/hosts/cli/run.ts', before: `  serve,\n]`, put: `  sessions,\n` },
    { file: 'test/electron/waysOut.ts', before: `    'serve',\n`, put: `    'sessions',\n` },
  ],
}
