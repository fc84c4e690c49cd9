import { PdfArray, type PdfDict, PdfName, PdfNumber, type PdfObject, PdfString } from '@libpdf/core'
import { inherited } from '../pages.ts'
import { nameOf, numbersOf, type Resolve } from '../pdfObjects.ts'
import { type Box, boxOf, ellipse, fill, pathThrough, plain, rectangle, stroke } from './drawing.ts'
import type { NoteLook } from './look.ts'
import { type WrittenText, writtenText } from './writtenText.ts'

/** Flags of fields (ISO 32000-1, tables 226 and 228). */
const flag = { multiline: 1 << 12, password: 1 << 13, radio: 1 << 15, pushButton: 1 << 16 } as const

/** How a form's field looks by its value; an empty one shows its box alone, and a signature nothing. */
export function fieldLook(note: PdfDict, resolve: Resolve): NoteLook {
  const box = boxOf(note, resolve)
  if (box === undefined) return { kind: 'unknown' }
  const frame = frameOf(note, box, resolve)
  const kind = nameOf(inherited(note, 'FT', resolve))
  const flags = numberOf(inherited(note, 'Ff', resolve)) ?? 0
  if (kind === 'Btn' && (flags & flag.pushButton) === 0) {
    const isOn = isTicked(note, resolve)
    const mark = !isOn ? '' : (flags & flag.radio) === 0 ? tick(box) : dot(box)
    return drawn(box, `${frame}${mark}`)
  }
  const text =
    kind === 'Btn'
      ? captionOf(note, resolve)
      : kind === 'Tx' || kind === 'Ch'
        ? valueOf(note, flags, resolve)
        : undefined
  return drawn(box, frame, text)
}

function drawn(box: Box, operators: string, text?: WrittenText): NoteLook {
  if (operators === '' && text === undefined) return { kind: 'nothing' }
  return { kind: 'drawn', box, operators, ...(text && { text }) }
}

/** Its ground and its border, where it says that it has them. */
function frameOf(note: PdfDict, box: Box, resolve: Resolve): string {
  const said = note.getDict('MK', resolve)
  const ground = fill(numbersOf(said?.get('BG', resolve), 1, resolve))
  const border = stroke(numbersOf(said?.get('BC', resolve), 1, resolve))
  const [left, bottom, right, top] = box
  const inner: Box = [left + 0.5, bottom + 0.5, right - 0.5, top - 0.5]
  return [
    ...(ground === '' ? [] : [`${ground} ${rectangle(box)} f\n`]),
    ...(border === '' ? [] : [`${border} 1 w ${rectangle(inner)} S\n`]),
  ].join('')
}

function isTicked(note: PdfDict, resolve: Resolve): boolean {
  const state = nameOf(note.get('AS', resolve)) ?? nameOf(inherited(note, 'V', resolve)) ?? 'Off'
  return state !== 'Off'
}

function tick([left, bottom, right, top]: Box): string {
  const at = (x: number, y: number) => [left + (right - left) * x, bottom + (top - bottom) * y] as const
  const width = plain(Math.min(right - left, top - bottom) * 0.12)
  return `0 G ${width} w ${pathThrough([at(0.2, 0.5), at(0.42, 0.25), at(0.8, 0.78)])} S\n`
}

function dot([left, bottom, right, top]: Box): string {
  const away = Math.min(right - left, top - bottom) * 0.22
  const [x, y] = [(left + right) / 2, (bottom + top) / 2]
  return `0 g ${ellipse([x - away, y - away, x + away, y + away])} f\n`
}

function captionOf(note: PdfDict, resolve: Resolve): WrittenText | undefined {
  const caption = wordsOf(note.getDict('MK', resolve)?.get('CA', resolve), resolve)
  return writtenText(caption, { appearance: inherited(note, 'DA', resolve), alignment: 1, isLine: true })
}

function valueOf(note: PdfDict, flags: number, resolve: Resolve): WrittenText | undefined {
  const value = inherited(note, 'V', resolve)
  const words = wordsOf(value, resolve, choicesOf(note, resolve))
  return writtenText((flags & flag.password) === 0 ? words : '•'.repeat(words.length), {
    appearance: inherited(note, 'DA', resolve),
    alignment: numberOf(inherited(note, 'Q', resolve)),
    isLine: (flags & flag.multiline) === 0,
  })
}

/** What people see of the values that a list offers. */
function choicesOf(note: PdfDict, resolve: Resolve): ReadonlyMap<string, string> {
  const offered = inherited(note, 'Opt', resolve)
  if (!(offered instanceof PdfArray)) return new Map()
  const pairs = Array.from({ length: offered.length }, (_, at) => offered.at(at, resolve))
  return new Map(
    pairs.flatMap((pair): [string, string][] =>
      pair instanceof PdfArray ? [[wordsOf(pair.at(0, resolve), resolve), wordsOf(pair.at(1, resolve), resolve)]] : [],
    ),
  )
}

const none: ReadonlyMap<string, string> = new Map()

function wordsOf(value: PdfObject | null | undefined, resolve: Resolve, shown = none): string {
  if (value instanceof PdfString) return shown.get(value.asString()) ?? value.asString()
  if (value instanceof PdfName) return shown.get(value.value) ?? value.value
  if (!(value instanceof PdfArray)) return ''
  return Array.from({ length: value.length }, (_, at) => wordsOf(value.at(at, resolve), resolve, shown)).join('، ')
}

function numberOf(value: PdfObject | undefined): number | undefined {
  return value instanceof PdfNumber ? value.value : undefined
}
