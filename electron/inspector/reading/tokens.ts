import { type Dictionary, IndirectReference, PdfText, type PdfValue } from './values.ts'

/** What is no value: `obj`, `stream`, an operator of page content. */
export class Keyword {
  readonly word: string

  constructor(word: string) {
    this.word = word
  }
}

const gap = '[\\0\\t\\n\\f\\r ]'
const plain = '[^\\0\\t\\n\\f\\r ()<>\\[\\]{}/%]'
const skipped = new RegExp(`(?:${gap}|%[^\\r\\n]*)*`, 'y')
const reference = new RegExp(`(\\d+)${gap}+\\d+${gap}+R(?!${plain})`, 'y')
const token = new RegExp(
  `(<<|>>|[[\\]({}])|/(${plain}*)|<([\\da-fA-F\\0\\t\\n\\f\\r ]*)>|([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(?!${plain})|(${plain}+)`,
  'y',
)

/** Deeper nesting is an attack, not a document. */
const deepest = 200

/** Reads values and keywords one after the other from bytes, one a character. */
export class Tokens {
  at: number
  private readonly text: string
  private readonly references: boolean

  /** @param references whether «12 0 R» is one value; page content has none */
  constructor(text: string, at = 0, references = true) {
    this.text = text
    this.at = at
    this.references = references
  }

  /** @returns undefined at the end. @throws RangeError for what is no PDF syntax */
  next(depth = 0): PdfValue | Keyword | undefined {
    if (depth > deepest) throw new RangeError('nested too deeply')
    this.match(skipped)
    if (this.at >= this.text.length) return undefined
    const refers = this.references ? this.match(reference) : null
    if (refers) return new IndirectReference(Number(refers[1]))
    const found = this.match(token)
    if (!found) throw new RangeError(`no PDF syntax at ${this.at}`)
    const [, bracket, name, hex, number, word] = found
    if (name !== undefined) return name.replaceAll(/#([\da-fA-F]{2})/g, (_, code: string) => byte(code))
    if (hex !== undefined) return new PdfText(fromHex(hex))
    if (number !== undefined) return Number(number)
    if (word !== undefined) return constants.has(word) ? (constants.get(word) ?? null) : new Keyword(word)
    if (bracket === '(') return this.literal()
    if (bracket === '[') return this.array(depth)
    if (bracket === '<<') return this.dictionary(depth)
    return new Keyword(bracket ?? '')
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  private array(depth: number): PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      const value = this.next(depth + 1)
      if (value instanceof Keyword && value.word === ']') return values
      values.push(asValue(value))
    }
  }

  private dictionary(depth: number): Dictionary {
    const entries: Dictionary = new Map()
    for (;;) {
      const key = this.next(depth + 1)
      if (key instanceof Keyword && key.word === '>>') return entries
      if (typeof key !== 'string') throw new RangeError(`no key at ${this.at}`)
      entries.set(key, asValue(this.next(depth + 1)))
    }
  }

  private literal(): PdfText {
    let bytes = ''
    for (let open = 1; ; this.at++) {
      const character = this.text[this.at]
      if (character === undefined) throw new RangeError('a string without end')
      if (character === '\\') {
        const [all = '', escaped = ''] = /^\\([0-7]{1,3}|\r\n|[^])/.exec(this.text.slice(this.at, this.at + 4)) ?? []
        bytes += unescaped(escaped)
        this.at += all.length - 1
        continue
      }
      if (character === '(') open++
      if (character === ')' && --open === 0) break
      bytes += character
    }
    this.at++
    return new PdfText(bytes)
  }
}

const constants = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' }

function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255)
  return escapes[escaped] ?? escaped
}

function byte(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}

function fromHex(hex: string): string {
  const digits = hex.replaceAll(/[^\da-fA-F]/g, '')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
}

function asValue(value: PdfValue | Keyword | undefined): PdfValue {
  if (value === undefined || value instanceof Keyword) throw new RangeError(`no value but ${value?.word ?? 'the end'}`)
  return value
}
