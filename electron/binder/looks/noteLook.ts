import { type PdfDict, PdfString } from '@libpdf/core'
import { nameOf, numbersOf, type Resolve } from '../pdfObjects.ts'
import {
  type Box,
  boxAround,
  boxOf,
  ellipse,
  fill,
  type Point,
  pathThrough,
  plain,
  pointsOf,
  rectangle,
  stroke,
} from './drawing.ts'
import { fieldLook } from './fieldLook.ts'
import type { NoteLook } from './look.ts'
import { writtenText } from './writtenText.ts'

/** What viewers show as symbols of their own, and is named among what is left out. */
const symbols = new Set(['Text', 'FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D'])
const marks = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut'])

/** How a note looks by what else it says (ISO 32000-1, 12.5.6); every viewer draws these by itself. */
export function noteLook(note: PdfDict, resolve: Resolve): NoteLook {
  const subtype = nameOf(note.get('Subtype', resolve)) ?? ''
  if (symbols.has(subtype)) return { kind: 'nothing' }
  if (subtype === 'Widget') return fieldLook(note, resolve)
  const box = boxOf(note, resolve)
  if (box === undefined) return { kind: 'unknown' }
  if (subtype === 'FreeText') return freeText(note, box, resolve)
  if (marks.has(subtype)) return markedText(subtype, note, box, resolve)
  return figure(subtype, note, box, resolve)
}

function freeText(note: PdfDict, box: Box, resolve: Resolve): NoteLook {
  const words = note.get('Contents', resolve)
  const alignment = note.getNumber('Q', resolve)?.value
  const text = writtenText(words instanceof PdfString ? words.asString() : '', {
    appearance: note.get('DA', resolve),
    alignment,
    isLine: false,
  })
  return text === undefined ? { kind: 'nothing' } : { kind: 'drawn', box, operators: '', text }
}

type Quad = readonly [Point, Point, Point, Point]

/** Corners of each marked line, top ones first, as all programs write them; the whole box where none are told. */
function quadsOf(note: PdfDict, [left, bottom, right, top]: Box, resolve: Resolve): Quad[] {
  const points = pointsOf(numbersOf(note.get('QuadPoints', resolve), 8, resolve) ?? [])
  const quads = Array.from({ length: Math.floor(points.length / 4) }, (_, at) => points.slice(at * 4, at * 4 + 4))
  return quads.length > 0
    ? quads.map(([a, b, c, d]): Quad => [a ?? zero, b ?? zero, c ?? zero, d ?? zero])
    : [
        [
          [left, top],
          [right, top],
          [left, bottom],
          [right, bottom],
        ],
      ]
}

const zero: Point = [0, 0]

function markedText(subtype: string, note: PdfDict, around: Box, resolve: Resolve): NoteLook {
  const quads = quadsOf(note, around, resolve)
  const box = boxAround(quads.flat(), 1)
  const colours = numbersOf(note.get('C', resolve), 1, resolve)
  if (subtype === 'Highlight') {
    const areas = quads.map(([a, b, c, d]) => `${pathThrough([a, b, d, c])} h f`)
    return { kind: 'drawn', box, over: true, operators: [fill(colours ?? [1, 1, 0]), ...areas].join('\n') }
  }
  const lines = quads.map(([a, b, c, d]) => {
    const height = Math.hypot(a[0] - c[0], a[1] - c[1])
    const line = subtype === 'StrikeOut' ? [between(a, c), between(b, d)] : [c, d]
    return `${plain(Math.max(0.5, height * 0.06))} w ${pathThrough(line)} S`
  })
  const dashes = subtype === 'Squiggly' ? ['[2 1] 0 d'] : []
  return { kind: 'drawn', box, operators: [stroke(colours ?? [0]), ...dashes, ...lines].join('\n') }
}

function between([x1, y1]: Point, [x2, y2]: Point): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2]
}

/** Lines, areas and what was drawn by hand. */
function figure(subtype: string, note: PdfDict, box: Box, resolve: Resolve): NoteLook {
  const width = widthOf(note, resolve)
  const paths = pathsOf(subtype, note, box, resolve)
  if (paths === undefined) return { kind: 'unknown' }
  const isArea = subtype !== 'Line' && subtype !== 'Ink' && subtype !== 'PolyLine'
  const inside = isArea ? fill(numbersOf(note.get('IC', resolve), 1, resolve)) : ''
  const around = width > 0 ? stroke(numbersOf(note.get('C', resolve), 1, resolve)) : ''
  const end = inside === '' ? 'S' : around === '' ? 'f' : 'B'
  if (inside === '' && around === '') return { kind: 'nothing' }
  const operators = [inside, around, `${plain(width)} w 1 j 1 J`, ...paths.map(one => `${one} ${end}`)]
  return { kind: 'drawn', box, operators: operators.join('\n') }
}

function widthOf(note: PdfDict, resolve: Resolve): number {
  const [, , border] = numbersOf(note.get('Border', resolve), 3, resolve) ?? []
  return note.getDict('BS', resolve)?.getNumber('W', resolve)?.value ?? border ?? 1
}

function pathsOf(subtype: string, note: PdfDict, box: Box, resolve: Resolve): string[] | undefined {
  const [left, bottom, right, top] = box
  const inner: Box = [left + 1, bottom + 1, right - 1, top - 1]
  if (subtype === 'Square') return [rectangle(inner)]
  if (subtype === 'Circle') return [ellipse(inner)]
  const points = (key: string) => pointsOf(numbersOf(note.get(key, resolve), 4, resolve) ?? [])
  if (subtype === 'Line') return openPaths([points('L')])
  if (subtype === 'PolyLine') return openPaths([points('Vertices')])
  if (subtype === 'Polygon') return openPaths([points('Vertices')])?.map(one => `${one} h`)
  if (subtype !== 'Ink') return undefined
  const strokes = note.getArray('InkList', resolve)
  const all = strokes === undefined ? [] : Array.from({ length: strokes.length }, (_, at) => strokes.at(at, resolve))
  return openPaths(all.map(one => pointsOf(numbersOf(one ?? undefined, 4, resolve) ?? [])))
}

function openPaths(all: readonly Point[][]): string[] | undefined {
  const drawn = all.filter(points => points.length > 1).map(pathThrough)
  return drawn.length === 0 ? undefined : drawn
}
