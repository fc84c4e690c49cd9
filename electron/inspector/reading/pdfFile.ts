import { Problem } from '../../../shared/problems/problem.ts'
import { type ObjectLocation, readCrossReferences } from './crossReferences.ts'
import { inflated } from './inflated.ts'
import { Keyword, Tokens } from './tokens.ts'
import { type Dictionary, IndirectReference, type PdfValue, Stream } from './values.ts'

/** A finished PDF, read by none of the code that wrote it. */
export class PdfFile {
  /** Its bytes, one a character. */
  readonly text: string
  readonly trailer: Dictionary
  private readonly bytes: Buffer
  private readonly places: ReadonlyMap<number, ObjectLocation>
  private readonly objects = new Map<number, PdfValue>()
  private readonly packed = new Map<number, PdfValue[]>()

  /** @throws Problem 'pdf-damaged' when it is no PDF either, or 'pdf-locked' by a password */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.text = this.bytes.toString('latin1')
    const { places, trailer } = readable(() => readCrossReferences(this.text, offset => this.objectAt(offset)))
    if (trailer.has('Encrypt')) throw new Problem('pdf-locked', {})
    this.places = places
    this.trailer = trailer
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer.get('Root'))
  }

  /** Ids of all objects. */
  ids(): number[] {
    return [...this.places.keys()]
  }

  /** Follows references. @returns undefined for an object that is not there */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let found = value
    for (let hops = 0; found instanceof IndirectReference && hops < 32; hops++) found = this.object(found.id)
    return found
  }

  /** The dictionary a value is or refers to, a stream's too; an empty one when it is none. */
  dictionary(value: PdfValue | undefined): Dictionary {
    const found = this.resolve(value)
    if (found instanceof Stream) return found.entries
    return found instanceof Map ? found : new Map()
  }

  /** The values of an array; a single value is an array of one. */
  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value)
    if (found === undefined || found === null) return []
    return Array.isArray(found) ? found : [value ?? null]
  }

  /** A stream's bytes, one a character; empty when there is none. @throws Problem 'pdf-damaged' */
  streamText(value: PdfValue | undefined): string {
    const found = this.resolve(value)
    if (!(found instanceof Stream)) return ''
    return readable(() => inflated(found, one => this.resolve(one)).toString('latin1'))
  }

  /** @throws Problem 'pdf-damaged' */
  object(id: number): PdfValue | undefined {
    const known = this.objects.get(id)
    if (known !== undefined) return known
    const place = this.places.get(id)
    if (!place) return undefined
    // A stream that needs itself to be read would never end.
    this.objects.set(id, null)
    const value = readable(() => ('offset' in place ? this.objectAt(place.offset) : this.packedObject(place)))
    this.objects.set(id, value)
    return value
  }

  private packedObject({ stream, index }: { stream: number; index: number }): PdfValue {
    let values = this.packed.get(stream)
    if (!values) {
      const holder = this.object(stream)
      if (!(holder instanceof Stream)) throw new RangeError('objects in no stream')
      values = unpacked(inflated(holder, one => this.resolve(one)).toString('latin1'), holder.entries)
      this.packed.set(stream, values)
    }
    return values[index] ?? null
  }

  private objectAt(offset: number): PdfValue {
    const tokens = new Tokens(this.text, offset, false)
    const [id, generation, keyword] = [tokens.next(), tokens.next(), tokens.next()]
    const isObject = typeof id === 'number' && typeof generation === 'number' && isWord(keyword, 'obj')
    if (!isObject) throw new RangeError(`no object at ${offset}`)
    const content = new Tokens(this.text, tokens.at)
    const value = content.next()
    if (value === undefined || value instanceof Keyword) return null
    if (!(value instanceof Map)) return value
    const { at } = content
    if (!isWord(content.next(), 'stream')) return value
    const start = this.text.startsWith('\r\n', content.at) ? content.at + 2 : content.at + 1
    const length = this.resolve(value.get('Length'))
    if (typeof length !== 'number' || start + length > this.bytes.length) throw new RangeError(`no stream at ${at}`)
    const bounded =
      this.text[start - 1] === '\n' &&
      /^(?:\r\n|[\r\n])endstream/.test(this.text.slice(start + length, start + length + 11))
    return new Stream(value, this.bytes.subarray(start, start + length), bounded)
  }
}

function unpacked(text: string, entries: Dictionary): PdfValue[] {
  const first = Number(entries.get('First'))
  const index = new Tokens(text, 0, false)
  const length = Math.min(Number(entries.get('N')), text.length)
  return Array.from({ length }, () => {
    index.next()
    const value = new Tokens(text, first + Number(index.next())).next()
    return value === undefined || value instanceof Keyword ? null : value
  })
}

function isWord(token: unknown, word: string): boolean {
  return token instanceof Keyword && token.word === word
}

/** Damage that the reader meets is the file's, and its owner's to know. */
function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new Problem('pdf-damaged', {})
  }
}
