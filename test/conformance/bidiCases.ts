import type { BaseDirection } from '../../electron/typesetter/text/bidi.ts'

/** A line of text with the order Unicode puts it in. Indexes are characters (code points). */
export interface BidiCase {
  characters: string[]
  direction: BaseDirection
  /** Undefined where the file does not say. */
  baseLevel: number | undefined
  /** A level for each character; undefined where rule X9 removes it. */
  levels: (number | undefined)[]
  /** From left to right, without the characters of no level. */
  order: number[]
}

const directions = ['ltr', 'rtl', 'auto'] as const

/** BidiCharacterTest.txt: characters ; 0 ltr, 1 rtl, 2 auto ; paragraph level ; levels ; order */
export function* characterCases(file: string): Generator<BidiCase> {
  for (const line of dataLines(file)) {
    const [codes = '', direction, baseLevel, levels = '', order = ''] = line.split(';')
    yield {
      characters: numbers(codes, 16).map(code => String.fromCodePoint(code)),
      direction: directions[Number(direction)] ?? 'auto',
      baseLevel: Number(baseLevel),
      levels: levelsOf(levels),
      order: numbers(order),
    }
  }
}

/**
 * BidiTest.txt: bidi classes ; a set of directions, 1 auto, 2 ltr, 4 rtl; levels and order stand above the cases they
 * hold for. Characters of each class are taken in turn. Left out are brackets, as the file asks, and white space that
 * ends a line, since it assumes a single one.
 */
export function* classCases(file: string): Generator<BidiCase> {
  let levels: BidiCase['levels'] = []
  let order: number[] = []
  let turn = 0
  for (const line of dataLines(file)) {
    const [name, value = ''] = line.split('\t')
    if (name === '@Levels:') levels = levelsOf(value)
    else if (name === '@Reorder:') order = numbers(value)
    else if (!line.startsWith('@')) {
      const [classes = '', set = ''] = line.split(';')
      const bits = Number.parseInt(set, 16)
      const characters = words(classes).map(bidiClass => ofClass(bidiClass, turn++))
      const common = { characters, baseLevel: undefined, levels, order }
      if (bits & 1) yield { ...common, direction: 'auto' }
      if (bits & 2) yield { ...common, direction: 'ltr' }
      if (bits & 4) yield { ...common, direction: 'rtl' }
    }
  }
}

const classes: Record<string, readonly string[]> = {
  L: ['a', 'Z', '\u00e9', '\u0905'],
  R: ['\u05d0', '\u05ea', '\u07c1'],
  AL: ['\u0628', '\u06cc', '\u067e'],
  EN: ['0', '7', '\u06f0', '\u06f9'],
  AN: ['\u0660', '\u0669', '\u066b', '\u066c'],
  ES: ['+', '-', '\u2212'],
  ET: ['%', '#', '\u066a', '\u20ac'],
  CS: [',', '.', ':', '/', '\u060c', '\u00a0'],
  NSM: ['\u064e', '\u0651', '\u0301'],
  B: ['\u2029', '\u001d'],
  S: ['\t', '\u001f'],
  WS: [' ', '\u2003', '\u3000'],
  ON: ['!', '*', '\u2020', '\u2026', '\u2013'],
  BN: ['\u200c', '\u200d', '\u00ad'],
  LRE: ['\u202a'],
  RLE: ['\u202b'],
  PDF: ['\u202c'],
  LRO: ['\u202d'],
  RLO: ['\u202e'],
  LRI: ['\u2066'],
  RLI: ['\u2067'],
  FSI: ['\u2068'],
  PDI: ['\u2069'],
}

function ofClass(bidiClass: string, turn: number): string {
  const choices = classes[bidiClass]
  const choice = choices?.[turn % choices.length]
  if (choice === undefined) throw new Error(`BidiTest.txt names a class unknown here: ${bidiClass}`)
  return choice
}

function dataLines(file: string): string[] {
  return file.split('\n').filter(line => line !== '' && !line.startsWith('#'))
}

function levelsOf(text: string): BidiCase['levels'] {
  return words(text).map(level => (level === 'x' ? undefined : Number(level)))
}

function numbers(text: string, radix = 10): number[] {
  return words(text).map(number => Number.parseInt(number, radix))
}

function words(text: string): string[] {
  return text.trim() === '' ? [] : text.trim().split(/ +/)
}
