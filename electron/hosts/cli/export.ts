import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { onlySession } from './onlySession.ts'
import { readingUsage, readReadings } from './readingOptions.ts'

const usage = `export [--store F] [--edition public|closed] [--session CODE] --out F ${readingUsage}`

export const exportCommand = defineCommand({
  name: 'export',
  usage,
  summary: 'جلسه و همهٔ ردیف‌های وابسته به آن را در پوشه یا پروندهٔ ‎.shoranameh‎ ذخیره می‌کند.',
  async run(args) {
    const { option, list } = readArguments(args, 0, ['store', 'edition', 'session', 'out'], usage, [], ['read'])
    const out = required(option('out'), usage)
    const edition = option('edition') ?? 'closed'
    if (edition !== 'public' && edition !== 'closed') throw new Problem('edition-unknown', { edition })
    const app = await openSource(userPath(option('store') ?? 'shoranameh.db'), readReadings(list('read')))
    try {
      const session = option('session') ?? (await onlySession(app))
      return await app.api.bundles.export({ session, edition, path: userPath(out) })
    } finally {
      app.close()
    }
  },
  describe: ({ path, closed }) =>
    closed === 0
      ? `نوشته شد: ${path}\n`
      : `نوشته شد: ${path}\n${toPersianDigits(`این بسته غیرعلنی است: ${closed} رکورد غیرعلنی دارد.`)} برای خارج از دبیرخانه با --edition public تهیه کنید.\n`,
})
