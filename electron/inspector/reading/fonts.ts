import type { PaintedPage } from './pageContent.ts'
import type { Page } from './pages.ts'
import type { PdfFile } from './pdfFile.ts'
import { type Dictionary, IndirectReference, nameOf } from './values.ts'

export interface Font {
  name: string
  entries: Dictionary
  /** The program's descriptor; empty when there is none. */
  descriptor: Dictionary
}

/** The fonts that pages name, each once. */
export function readFonts(file: PdfFile, pages: readonly Page[]): Map<string, Font> {
  const fonts = new Map<string, Font>()
  for (const { resources } of pages) {
    for (const value of file.dictionary(resources.get('Font')).values()) {
      const key = value instanceof IndirectReference ? `${value.id}` : ''
      if (key !== '' && !fonts.has(key)) fonts.set(key, fontOf(file, file.dictionary(value)))
    }
  }
  return fonts
}

function fontOf(file: PdfFile, entries: Dictionary): Font {
  const program =
    entries.get('Subtype') === 'Type0' ? file.dictionary(file.array(entries.get('DescendantFonts'))[0]) : entries
  const descriptor = file.dictionary(program.get('FontDescriptor'))
  return { name: nameOf(entries.get('BaseFont')), entries, descriptor }
}

/** What each of the font's codes means: its ToUnicode map, as code points. */
export function meanings(file: PdfFile, font: Font): Map<number, number[]> {
  const map = file.streamText(font.entries.get('ToUnicode'))
  const values = new Map<number, number[]>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F\s]*)>/g))
      values.set(Number.parseInt(code, 16), codePoints(hex))
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', one = '', many] of body.matchAll(rangeLine)) {
      const start = Number.parseInt(first, 16)
      const list = many === undefined ? undefined : hexStrings(many)
      const end = Math.min(Number.parseInt(last, 16), 0xffff)
      for (let code = start; code <= end; code++)
        values.set(code, list ? codePoints(list[code - start] ?? '') : shifted(codePoints(one), code - start))
    }
  }
  return values
}

const rangeLine = /<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*(?:<([\da-fA-F\s]*)>|\[([^\]]*)\])/g

/** A range counts on in its last character. */
function shifted(codes: readonly number[], by: number): number[] {
  return codes.map((code, index) => (index === codes.length - 1 ? code + by : code))
}

/** The codes that pages show, by the fonts' object ids: of two bytes in composite fonts, else of one. */
export function shownCodes(file: PdfFile, painted: readonly PaintedPage[]): Map<string, Set<number>> {
  const codes = new Map<string, Set<number>>()
  for (const { page, shown } of painted) {
    const fonts = file.dictionary(page.resources.get('Font'))
    for (const [name, strings] of shown) {
      const value = fonts.get(name)
      const key = value instanceof IndirectReference ? `${value.id}` : ''
      const own = codes.get(key) ?? new Set()
      codes.set(key, own)
      const bytes = file.dictionary(value).get('Subtype') === 'Type0' ? 2 : 1
      for (const string of strings) addCodes(own, Buffer.from(string, 'latin1'), bytes)
    }
  }
  return codes
}

function addCodes(codes: Set<number>, text: Buffer, bytes: 1 | 2): void {
  for (let at = 0; at + bytes <= text.length; at += bytes) codes.add(text.readUIntBE(at, bytes))
}

function codePoints(hex: string): number[] {
  const units: string[] = hex.replaceAll(/\s/g, '').match(/.{4}/g) ?? []
  const text = String.fromCharCode(...units.map(unit => Number.parseInt(unit, 16)))
  return Array.from(text, character => character.codePointAt(0) ?? 0)
}

function hexStrings(list: string): string[] {
  return Array.from(list.matchAll(/<([\da-fA-F\s]*)>/g), ([, hex = '']) => hex)
}
