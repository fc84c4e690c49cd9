import { readFileSync } from 'node:fs'
import { type BidiResult, checkBidi } from './bidi.ts'
import { type BidiCase, characterCases, classCases } from './bidiCases.ts'
import { readCorpus } from './corpus.ts'
import { figureCategories } from './figureCorpus.ts'
import { glyphStrings } from './glyphStrings.ts'
import { checkGlyphs } from './glyphs.ts'
import { type BreakCase, checkLineBreaks, lineBreakCases, persianBreakCases } from './lineBreaking.ts'
import { optionalReaders, pdfJs, poppler } from './readers.ts'
import { percent, type Share, sum } from './recovered.ts'
import { grouped, type Section } from './report.ts'
import { checkTextLayer, type LayerRow } from './textLayer.ts'

/** Every `step`th of what a file holds. */
function* thinned<T>(all: Iterable<T>, step: number): Generator<T> {
  let index = 0
  for (const each of all) if (index++ % step === 0) yield each
}

/** Levels and visual order of every case of Unicode's files, by the code that sets lines. */
export function bidiSection(files: { classes: string; characters: string }, step: number): Section {
  const results: [string, BidiResult][] = [
    ['BidiTest.txt', checkBidi(thinned(read(files.classes, classCases), step))],
    ['BidiCharacterTest.txt', checkBidi(thinned(read(files.characters, characterCases), step))],
  ]
  return {
    title: 'Bidi: levels and order of a line (UAX#9)',
    header: ['file', 'cases', 'passed', 'failed'],
    rows: results.map(([name, { cases, failed }]) => [name, grouped(cases), grouped(cases - failed), grouped(failed)]),
    notes: results.flatMap(([, { examples }]) => examples),
    missed: results.filter(([, { failed }]) => failed > 0).map(([name]) => `${name}: every case passes`),
  }
}

/** Where lines may end. @param file of Unicode's LineBreakTest.txt */
export function lineBreakSection(file: string, step: number): Section {
  const persian = new URL('persianBreaks.txt', import.meta.url)
  const results = [
    { name: 'LineBreakTest.txt', ...checkLineBreaks(thinned(read(file, lineBreakCases), step)) },
    { name: 'persianBreaks.txt', ...checkLineBreaks(read(persian, persianBreakCases)) },
  ]
  const tailorings = [...new Set(results.flatMap(({ tailored }) => [...tailored.keys()]))]
  return {
    title: 'Line breaks (UAX#14 with Persian rules)',
    header: ['file', 'cases', 'passed', ...tailorings.map(name => `not ${name}`), 'failed'],
    rows: results.map(({ name, cases, passed, tailored, failed }) => [
      name,
      ...[cases, passed, ...tailorings.map(each => tailored.get(each) ?? 0), failed].map(grouped),
    ]),
    notes: results.flatMap(({ examples }) => examples),
    missed: results.filter(({ failed }) => failed > 0).map(({ name }) => `${name}: every case passes or is tailored`),
  }
}

const shownStrings = 10

/** Glyphs and advances read back from finished files against hb-shape. */
export async function glyphSection(count: number, folder: string): Promise<Section> {
  const result = await checkGlyphs(glyphStrings(count), folder)
  const kinds = Array.from(result.kinds, ([kind, { strings, failed, versions }]) => [
    kind,
    ...[strings, strings - failed - versions, versions, failed].map(grouped),
  ])
  const totals = [result.strings, result.strings - result.failed.length - result.versions.length]
  const all = [...totals, result.versions.length, result.failed.length].map(grouped)
  return {
    title: `Glyphs of finished PDFs against hb-shape (${grouped(result.glyphs)} glyphs)`,
    header: ['strings', 'of', 'equal', 'HarfBuzz versions differ', 'failed'],
    rows: [...kinds, ['all', ...all]],
    notes: [
      ...result.versions.slice(0, shownStrings).map(text => `HarfBuzz 6 and harfbuzzjs differ: «${text}»`),
      ...result.failed.slice(0, shownStrings),
    ],
    missed: result.failed.length > 0 ? ['glyphs: every string equals hb-shape'] : [],
  }
}

/** What readers of the file must recover, in percent (poppler, pdf.js); others are reported. */
const bars = {
  words: { poppler: 99.9, 'pdf.js': 99.5 },
  phrases: { poppler: 99.5, 'pdf.js': 98.5 },
  numbers: { poppler: 100, 'pdf.js': 100 },
} as const

type Measure = 'words' | 'phrases' | 'mixedPhrases' | 'numbers' | 'punctuated'
const measures: readonly Measure[] = ['words', 'phrases', 'mixedPhrases', 'numbers', 'punctuated']

/** Words, phrases and numbers that readers recover of the corpus, by category. */
export async function textLayerSection(folder: string): Promise<Section> {
  const readers = [poppler, pdfJs, ...(await optionalReaders())]
  const rows = await checkTextLayer([...readCorpus(), ...figureCategories()], readers, folder)
  const totals = readers.map(({ name }) => totalOf(name, rows))
  const lines = [...rows, ...totals].map(row => [
    `${row.category}, ${row.reader}`,
    ...measures.map(measure => shareText(row[measure])),
  ])
  return {
    title: 'Text layer: what readers recover, in percent',
    header: ['corpus', 'words', 'Persian phrases', 'mixed phrases', 'numbers', 'with punctuation'],
    rows: lines,
    notes: rows.filter(({ missing }) => missing.length > 0).map(missingText),
    missed: totals.flatMap(missedBars),
  }
}

function totalOf(reader: string, rows: readonly LayerRow[]): LayerRow {
  const own = rows.filter(row => row.reader === reader)
  const total = (measure: Measure): Share => sum(own.map(row => row[measure]))
  return {
    category: 'all',
    reader,
    words: total('words'),
    phrases: total('phrases'),
    mixedPhrases: total('mixedPhrases'),
    numbers: total('numbers'),
    punctuated: total('punctuated'),
    missing: [],
  }
}

function missedBars(total: LayerRow): string[] {
  return (['words', 'phrases', 'numbers'] as const).flatMap(measure => {
    const limits: Record<string, number> = bars[measure]
    const limit = limits[total.reader]
    return limit !== undefined && percent(total[measure]) < limit
      ? [`${measure} by ${total.reader}: ${percent(total[measure]).toFixed(2)} of ${limit}`]
      : []
  })
}

const shownMissing = 8

function missingText({ category, reader, missing }: LayerRow): string {
  return `${category}, ${reader} misses: ${missing.slice(0, shownMissing).join(' | ')}`
}

function shareText(share: Share): string {
  return share.of === 0 ? '–' : `${percent(share).toFixed(2)} of ${share.of}`
}

function read<T extends BidiCase | BreakCase>(path: string | URL, cases: (file: string) => Iterable<T>): Iterable<T> {
  return cases(readFileSync(path, 'utf8'))
}
