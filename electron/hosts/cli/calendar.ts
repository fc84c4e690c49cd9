import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { readEdition } from './export.ts'
import { onlySession } from './onlySession.ts'

const usage = 'calendar <bundle|store> --edition public|closed --out F.ics [--session CODE]'

export const calendar = defineCommand({
  name: 'calendar',
  usage,
  summary: 'دعوت به جلسه را برای تقویم‌ها می‌نویسد (iCalendar): روز، ساعت، محل و دستور جلسه.',
  async run(args) {
    const { positional, option } = readArguments(args, 1, ['edition', 'out', 'session'], usage)
    const out = userPath(required(option('out'), usage))
    const edition = readEdition(option('edition'))
    const app = await openSource(userPath(positional[0] ?? ''))
    try {
      return await app.api.documents.writeCalendar({
        session: option('session') ?? (await onlySession(app)),
        edition,
        out,
      })
    } finally {
      app.close()
    }
  },
  describe: ({ file }) => `${file}\n`,
})
