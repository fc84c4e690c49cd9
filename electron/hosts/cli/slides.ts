import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Compiled } from '../../../shared/api/documents.ts'
import { deckFormatOf } from '../../../shared/fileOptions.ts'
import { hallRatios, hallThemes } from '../../../shared/hall/presentation.ts'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Handout, type SlidePaper, slidesAPage } from '../../../shared/slidePaper.ts'
import { openSource } from '../../app/openSource.ts'
import { windowFolder } from '../browser/window.ts'
import { type Arguments, defineCommand, readArguments, required, userPath } from './command.ts'
import { dayOf, readCopy } from './compile.ts'
import { fileOptionNames, fileUsage, readPdfOptions } from './fileOptions.ts'
import { onlySession } from './onlySession.ts'
import { warnOfPasswords } from './protectionOptions.ts'
import { readingUsage, readReadings } from './readingOptions.ts'
import { describeOutput, runWithProgress } from './runWithProgress.ts'
import { readStyle, styleFlags, styleOptions, styleUsage } from './styleOptions.ts'
import type { Terminal } from './terminal.ts'

const usage = [
  'slides <bundle|store> --edition public|closed --out F.pdf|F.pptx|F.html|DIR',
  `[--handout ${slidesAPage.join('|')}] [--notes] [--lines] [--png]`,
  `[--theme ${Object.keys(hallThemes).join('|')}] [--ratio ${Object.keys(hallRatios).join('|')}]`,
  '[--as-of DATE] [--session CODE] [--issue 1.0] [--copy N --recipient NAME]',
  styleUsage,
  fileUsage,
  readingUsage,
].join(' ')

/** A file, or the pictures of a folder. */
type Written = Compiled | { files: string[] }

export const slides = defineCommand<Written>({
  name: 'slides',
  usage,
  summary:
    'اسلایدهای جلسه را در نسخهٔ علنی یا غیرعلنی تهیه می‌کند: PDF (با ‎--handout‎ جزوه‌ای با چند اسلاید در هر صفحه)، PowerPoint، صفحه‌ای برای مرورگر، یا با ‎--png‎ پوشه‌ای از تصویرها. پایان نام پرونده می‌گوید کدام.',
  async run(args, terminal) {
    const own = ['edition', 'out', 'handout', 'theme', 'ratio', 'as-of', 'session', 'issue', 'copy', 'recipient']
    const flags = [...styleFlags, 'notes', 'lines', 'png']
    const read = readArguments(args, 1, [...own, ...styleOptions, ...fileOptionNames], usage, flags, ['read'])
    const { positional, option } = read
    const out = userPath(required(option('out'), usage))
    const edition = option('edition')
    if (edition !== 'public' && edition !== 'closed') throw new Problem('edition-missing', {})
    const paper = readPaper(read, out)
    const isPictures = read.flag('png')
    if (isPictures && paper.handout !== undefined) throw new Problem('pictures-of-handout', {})
    if (isPictures && extname(out) !== '') throw new Problem('pictures-without-folder', { out: option('out') ?? '' })
    const style = readStyle(read)
    if (extname(out) !== '') deckFormatOf(out)
    const pdf = isPictures ? {} : await readPdfOptions(read)
    const asOf = option('as-of')
    const copy = readCopy(option('copy'), option('recipient'))
    if (!isPictures && ['', '.html'].includes(extname(out))) await buildPage(terminal)
    const app = await openSource(userPath(positional[0] ?? ''), readReadings(read.list('read')))
    try {
      await warnOfPasswords(app, pdf, terminal)
      const request = {
        session: option('session') ?? (await onlySession(app)),
        edition,
        version: option('issue') ?? '1.0',
        paper,
        style,
        pdf,
        out,
        ...(asOf === undefined ? {} : { asOf: dayOf(asOf) }),
        ...(copy === undefined ? {} : { copy }),
      } as const
      const { signal } = terminal
      if (isPictures) return { files: await app.api.presenting.draw(request, { signal }) }
      return await runWithProgress(await app.api.presenting.write(request, { signal }), terminal)
    } finally {
      app.close()
    }
  },
  describe: written =>
    'files' in written ? toPersianDigits(`${written.files.length} تصویر نوشته شد.\n`) : describeOutput(written),
})

/** A browser's page is made of the window's own parts, which a checkout has yet to build. */
async function buildPage(terminal: Terminal): Promise<void> {
  if (existsSync(join(windowFolder, 'deck.html'))) return
  terminal.warn('صفحهٔ اسلایدها ساخته می‌شود؛ بار نخست چند ثانیه زمان می‌برد.')
  // Loaded only here: it brings the whole builder.
  const { buildWindow } = await import('../../build/buildWindow.ts')
  await buildWindow(windowFolder)
}

/** @throws Problem for a look or a handout that there is none of */
function readPaper(read: Arguments, out: string): SlidePaper {
  const look = {
    theme: oneOf(hallThemes, 'theme', read),
    ratio: oneOf(hallRatios, 'ratio', read),
  }
  // PowerPoint has a place of its own for what is said.
  if (extname(out).toLowerCase() === '.pptx' && read.option('handout') === undefined && !read.flag('lines'))
    return { ...look, notes: read.flag('notes') }
  return { ...look, handout: readHandout(read) }
}

function oneOf<K extends string>(known: Record<K, unknown>, option: string, read: Arguments): K | undefined {
  const text = read.option(option)
  if (text === undefined) return undefined
  const names = Object.keys(known) as K[]
  const name = names.find(each => each === toLatinDigits(text).trim())
  if (name === undefined) throw new Problem('slide-look-unknown', { option, text, known: names })
  return name
}

function readHandout({ option, flag }: Arguments): Handout | undefined {
  const text = option('handout')
  const margin = flag('notes') ? 'notes' : flag('lines') ? 'lines' : undefined
  if (flag('notes') && flag('lines')) throw new Problem('handout-two-margins', {})
  if (text === undefined) {
    if (margin !== undefined) throw new Problem('handout-missing', {})
    return undefined
  }
  const count = slidesAPage.find(each => String(each) === toLatinDigits(text).trim())
  if (count === undefined) throw new Problem('handout-unknown', { text })
  return { slides: count, margin }
}
