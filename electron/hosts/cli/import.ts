import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import { openApp } from '../../app/openApp.ts'
import { defineCommand, readArguments, userPath } from './command.ts'
import { readingUsage, readReadings } from './readingOptions.ts'

const usage = `import <bundle> [--store F] [--create] ${readingUsage}`

export const importCommand = defineCommand({
  name: 'import',
  usage,
  summary:
    'بستهٔ جلسه (‎.shoranameh‎، ‎.zip‎ یا پوشه) را در پایگاه داده بارگذاری می‌کند؛ پایگاه دادهٔ پیش‌فرض shoranameh.db است.',
  async run(args, terminal) {
    const { positional, option, list, flag } = readArguments(args, 1, ['store'], usage, ['create'], ['read'])
    const choices = readReadings(list('read'))
    const app = openApp(
      userPath(option('store') ?? 'shoranameh.db'),
      flag('create') ? 'asked for' : 'where nothing was',
    )
    try {
      const imported = await app.api.bundles.import({ path: userPath(positional[0] ?? ''), choices })
      if (imported.hidden.length > 0) terminal.warn(hiddenMessage(imported.hidden))
      for (const remark of imported.remarks) terminal.warn(remark)
      return imported
    } finally {
      app.close()
    }
  },
  describe: ({ session, records, changed }) =>
    `جلسهٔ ${session}: ${toPersianDigits(`${records} رکورد خوانده شد، ${changed} رکورد جدید یا تغییرکرده`)}.\n`,
})
