import { basename, extname } from 'node:path'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { findHostileControls } from '../../../shared/persian/normalise.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { openApp } from '../../app/openApp.ts'
import { readPlainFile } from '../../system/plainFile.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { dayOf } from './compile.ts'
import { fileOptionNames, fileUsage, readFileOptions } from './fileOptions.ts'
import { warnOfPasswords } from './protectionOptions.ts'
import { describeOutput, runWithProgress } from './runWithProgress.ts'
import { readStyle, styleFlags, styleOptions, styleUsage } from './styleOptions.ts'

const usage = `typeset <text file> --out F [--as-of DATE] ${styleUsage} ${fileUsage}`

export const typeset = defineCommand({
  name: 'typeset',
  usage,
  summary: 'از متن فارسی (UTF-8) سند PDF یا Word تهیه می‌کند؛ هر سطر یک بند است.',
  async run(args, terminal) {
    const read = readArguments(args, 1, ['out', 'as-of', ...styleOptions, ...fileOptionNames], usage, styleFlags)
    const { positional, option } = read
    const style = readStyle(read)
    const out = userPath(required(option('out'), usage))
    const pdf = await readFileOptions(read, out)
    const path = userPath(positional[0] ?? '')
    const text = await readText(path)
    const hostile = findHostileControls(text)
    if (hostile.length > 0)
      terminal.warn(toPersianDigits(`${hostile.length} نویسهٔ نامرئیِ بی‌معنا یا برهم‌زنندهٔ ترتیب متن کنار گذاشته شد.`))
    const asOf = option('as-of')
    const app = openApp(':memory:', 'never')
    try {
      await warnOfPasswords(app, pdf, terminal)
      const work = await app.api.documents.typeset(
        {
          text,
          title: basename(path, extname(path)),
          asOf: asOf === undefined ? new Date().toISOString().slice(0, 10) : dayOf(asOf),
          style,
          pdf,
          out,
        },
        { signal: terminal.signal },
      )
      return await runWithProgress(work, terminal)
    } finally {
      app.close()
    }
  },
  describe: describeOutput,
})

/** Of a text that is set, in bytes: a book of a thousand pages has a tenth. */
const mostTextBytes = 32 * 2 ** 20

/** @throws Problem 'text-file-not-utf8', and those of `readPlainFile` */
async function readText(path: string): Promise<string> {
  const bytes = await readPlainFile(path, { most: mostTextBytes, followLinks: true })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('text-file-not-utf8', {}, { file: path })
  }
}
