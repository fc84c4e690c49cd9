import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { readPlainFile } from '../../system/plainFile.ts'
import { defineCommand, mostPdfBytes, readArguments, required, userPath } from './command.ts'

const usage = 'pages <PDF> --out DIR'

export const pages = defineCommand({
  name: 'pages',
  usage,
  summary: 'هر صفحهٔ PDF را یک تصویر PNG می‌کند.',
  async run(args) {
    const { positional, option } = readArguments(args, 1, ['out'], usage)
    const outDir = userPath(required(option('out'), usage))
    const path = userPath(positional[0] ?? '')
    const pdf = await readPlainFile(path, { most: mostPdfBytes, followLinks: true })
    // Loaded only here: the PDF reader would slow every other command's start.
    const { pagePictures } = await import('../../pdf/pagePictures.ts')
    return { files: await pagePictures(pdf, { outDir }) }
  },
  describe: ({ files }) => toPersianDigits(`${files.length} صفحه نوشته شد.\n`),
})
