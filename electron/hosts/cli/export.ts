import type { Edition } from '../../../shared/document.ts'
import { withoutFileMessage } from '../../../shared/domain/bundle.ts'
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
  async run(args, terminal) {
    const { option, list } = readArguments(args, 0, ['store', 'edition', 'session', 'out'], usage, [], ['read'])
    const out = required(option('out'), usage)
    const edition = readEdition(option('edition'))
    const app = await openSource(userPath(option('store') ?? 'shoranameh.db'), readReadings(list('read')))
    try {
      const session = option('session') ?? (await onlySession(app))
      const exported = await app.api.bundles.export({ session, edition, path: userPath(out) })
      if (exported.missing.length > 0) terminal.warn(withoutFileMessage(exported.missing))
      return exported
    } finally {
      app.close()
    }
  },
  describe: written => describeFile(written, 'این بسته'),
})

/** The edition of a file of records: all of them where none is named. @throws Problem 'edition-unknown' */
export function readEdition(edition: string = 'closed'): Edition {
  if (edition !== 'public' && edition !== 'closed') throw new Problem('edition-unknown', { edition })
  return edition
}

/** Where a file is, and what of it is closed. @param what «این بسته» */
export function describeFile({ path, closed }: { path: string; closed: number }, what: string): string {
  const written = `نوشته شد: ${path}\n`
  if (closed === 0) return written
  const note = toPersianDigits(`${what} غیرعلنی است: ${closed} رکورد غیرعلنی دارد.`)
  return `${written}${note} برای خارج از دبیرخانه با --edition public تهیه کنید.\n`
}
