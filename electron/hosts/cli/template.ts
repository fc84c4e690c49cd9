import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { describeFile, readEdition } from './export.ts'

const usage = 'template --department D [--store F] [--edition public|closed] --out F.xlsx'

export const templateCommand = defineCommand({
  name: 'template',
  usage,
  summary:
    'الگوی گزارش یک واحد را می‌نویسد: پروندهٔ Excel با برگه‌ای برای هر جدولی که واحدها پر می‌کنند و ردیف‌های دورهٔ قبل. واحد آن را پر می‌کند و با import برمی‌گردد.',
  async run(args) {
    const { option } = readArguments(args, 0, ['department', 'store', 'edition', 'out'], usage)
    const department = required(option('department'), usage)
    const path = userPath(required(option('out'), usage))
    const edition = readEdition(option('edition'))
    const app = await openSource(userPath(option('store') ?? 'shoranameh.db'))
    try {
      return await app.api.templates.export({ department, edition, path })
    } finally {
      app.close()
    }
  },
  describe: written => describeFile(written, 'این الگو'),
})
