import { inflated } from './inflated.ts'
import { Keyword, Tokens } from './tokens.ts'
import { type Dictionary, Stream } from './values.ts'

/** Where an object stands: in the file, or among those of an object stream. */
export type ObjectLocation = { offset: number } | { stream: number; index: number }

export interface CrossReferences {
  places: Map<number, ObjectLocation>
  trailer: Dictionary
}

/**
 * Reads where each object stands, newest part of the file first (ISO 32000-1, 7.5.4 and 7.5.8).
 * @param text the file, a byte a character
 * @param objectAt reads the object that starts at an offset
 * @throws RangeError when the file is damaged
 */
export function readCrossReferences(text: string, objectAt: (offset: number) => unknown): CrossReferences {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1]
  if (start === undefined) throw new RangeError('no end of file')
  const places = new Map<number, ObjectLocation>()
  let trailer: Dictionary | undefined
  const seen = new Set<number>()
  const waiting = [Number(start)]
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (seen.has(offset)) continue
    seen.add(offset)
    const part = text.startsWith('xref', offset)
      ? readTable(text, offset, places)
      : readStream(objectAt(offset), places)
    trailer ??= part
    for (const key of ['Prev', 'XRefStm']) {
      const next = part.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  return { places, trailer: trailer ?? new Map() }
}

function readTable(text: string, start: number, places: Map<number, ObjectLocation>): Dictionary {
  const tokens = new Tokens(text, start + 'xref'.length, false)
  for (;;) {
    const first = tokens.next()
    if (first instanceof Keyword && first.word === 'trailer') break
    const count = tokens.next()
    if (typeof first !== 'number' || typeof count !== 'number') throw new RangeError('a damaged table of objects')
    for (let id = first; id < first + count; id++) {
      const offset = tokens.next()
      tokens.next()
      const use = tokens.next()
      if (use === undefined) throw new RangeError('a table of objects without end')
      const isUsed = use instanceof Keyword && use.word === 'n'
      if (isUsed && typeof offset === 'number' && !places.has(id)) places.set(id, { offset })
    }
  }
  const trailer = new Tokens(text, tokens.at).next()
  if (!(trailer instanceof Map)) throw new RangeError('no trailer')
  return trailer
}

function readStream(object: unknown, places: Map<number, ObjectLocation>): Dictionary {
  if (!(object instanceof Stream) || object.entries.get('Type') !== 'XRef') throw new RangeError('no cross-references')
  const { entries } = object
  const widths = numbers(entries.get('W'))
  const [size = 0] = numbers([entries.get('Size')])
  const ranges = numbers(entries.get('Index') ?? [0, size])
  const data = inflated(object, value => value)
  let at = 0
  const field = (width: number | undefined): number => {
    at += width ?? 0
    return width ? data.readUIntBE(at - width, width) : 1
  }
  for (let pair = 0; pair + 1 < ranges.length; pair += 2) {
    const [first = 0, count = 0] = ranges.slice(pair)
    for (let id = first; id < first + count && at < data.length; id++) {
      const [kind, second, third] = [field(widths[0]), field(widths[1]), field(widths[2])]
      if (places.has(id)) continue
      if (kind === 1) places.set(id, { offset: second })
      else if (kind === 2) places.set(id, { stream: second, index: widths[2] ? third : 0 })
    }
  }
  return entries
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'number') : []
}
