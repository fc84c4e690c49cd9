import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'

const usage = 'pages <PDF> --out DIR'

export const pages = defineCommand({
  name: 'pages',
  usage,
  summary: 'از هر صفحهٔ PDF یک تصویر PNG تهیه می‌کند.',
  async run(args) {
    const { positional, option } = readArguments(args, 1, ['out'], usage)
    const outDir = userPath(required(option('out'), usage))
    const path = userPath(positional[0] ?? '')
    return { files: await withoutStore(api => api.pdfFiles.draw({ path, out: outDir })) }
  },
  describe: ({ files }) => toPersianDigits(`${files.length} صفحه نوشته شد.\n`),
})
