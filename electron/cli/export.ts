import { defineCommand, readArguments, required, userPath } from './command.ts'
import { onlySession } from './onlySession.ts'
import { openSource } from './openSource.ts'

const usage = 'export [--store F] [--session CODE] --out F'

export const exportCommand = defineCommand({
  name: 'export',
  usage,
  summary: 'جلسه و هر ردیفی را که به آن وابسته است، در پوشه یا zip می‌نویسد.',
  async run(args) {
    const { option } = readArguments(args, 0, ['store', 'session', 'out'], usage)
    const out = required(option('out'), usage)
    const app = await openSource(userPath(option('store') ?? 'shoranameh.db'))
    try {
      const session = option('session') ?? (await onlySession(app))
      return await app.api.bundles.export({ session, path: userPath(out) })
    } finally {
      app.close()
    }
  },
  describe: ({ path }) => `نوشته شد: ${path}\n`,
})
