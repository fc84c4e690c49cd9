import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { onlySession } from './onlySession.ts'
import { readingUsage, readReadings } from './readingOptions.ts'

const usage = `charts <bundle|store> --out DIR [--edition public|closed] [--session CODE] ${readingUsage}`

export const charts = defineCommand({
  name: 'charts',
  usage,
  summary: 'از هر نمودار جلسه یک پروندهٔ SVG و یک پروندهٔ PNG تهیه می‌کند.',
  async run(args) {
    const { positional, option, list } = readArguments(args, 1, ['out', 'edition', 'session'], usage, [], ['read'])
    const out = userPath(required(option('out'), usage))
    const edition = option('edition') ?? 'public'
    if (edition !== 'public' && edition !== 'closed') throw new Problem('edition-unknown', { edition })
    const app = await openSource(userPath(positional[0] ?? ''), readReadings(list('read')))
    try {
      return await app.api.charts.write({ session: option('session') ?? (await onlySession(app)), edition, out })
    } finally {
      app.close()
    }
  },
  describe: ({ files }) =>
    `${files.map(file => `${file}\n`).join('')}${toPersianDigits(`${files.length} پرونده نوشته شد.\n`)}`,
})
