/** Values of PDF's syntax (ISO 32000-1, 7.3). Names are plain strings without their slash. */
export type PdfValue = number | boolean | null | string | PdfText | IndirectReference | PdfValue[] | Dictionary | Stream

export type Dictionary = Map<string, PdfValue>

/** A string of bytes, one a character. */
export class PdfText {
  readonly bytes: string

  constructor(bytes: string) {
    this.bytes = bytes
  }

  /** Its text: UTF-16 with a byte order mark, else Latin letters. */
  toString(): string {
    if (!this.bytes.startsWith('þÿ')) return this.bytes
    return Buffer.from(this.bytes, 'latin1').subarray(2).swap16().toString('utf16le')
  }
}

export class IndirectReference {
  readonly id: number

  constructor(id: number) {
    this.id = id
  }
}

export class Stream {
  readonly entries: Dictionary
  /** As it stands in the file. */
  readonly raw: Buffer
  /** Whether it begins and ends where its length says, in lines of their own. */
  readonly bounded: boolean

  constructor(entries: Dictionary, raw: Buffer, bounded: boolean) {
    this.entries = entries
    this.raw = raw
    this.bounded = bounded
  }
}

/** A name; empty for any other value. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** A value's dictionaries, those inside others too; references are not followed. */
export function* dictionariesIn(value: PdfValue | undefined): Generator<Dictionary, void> {
  if (Array.isArray(value)) for (const one of value) yield* dictionariesIn(one)
  const entries = value instanceof Stream ? value.entries : value
  if (!(entries instanceof Map)) return
  yield entries
  for (const one of entries.values()) yield* dictionariesIn(one)
}
