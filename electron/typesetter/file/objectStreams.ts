/**
 * Object streams and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). pdfkit writes every object by itself
 * and uncompressed, which makes structure tags most of a long file.
 */

/** Where an object stands: in the file, or packed among others. */
export type Place = { offset: number } | { stream: number; index: number }

/** What packed objects are written into. */
export interface StreamSink {
  reserve: () => number
  /** Writes a stream object. @param entries of its dictionary, without the length and filter */
  writeStream: (id: number, entries: string, data: Buffer) => void
}

/** Objects a stream holds at most: viewers unpack a whole stream for one of them. */
const capacity = 200

export class ObjectStreams {
  private readonly sink: StreamSink
  private readonly places: Map<number, Place>
  private waiting: { id: number; body: string }[] = []

  /** @param places told where each object went */
  constructor(sink: StreamSink, places: Map<number, Place>) {
    this.sink = sink
    this.places = places
  }

  add(id: number, body: string): void {
    this.waiting.push({ id, body })
    if (this.waiting.length === capacity) this.flush()
  }

  /** Writes what still waits for its stream to be full. */
  flush(): void {
    if (this.waiting.length === 0) return
    const stream = this.sink.reserve()
    let offset = 0
    const index = this.waiting.map(({ id, body }, at) => {
      this.places.set(id, { stream, index: at })
      const entry = `${id} ${offset}`
      offset += body.length + 1
      return entry
    })
    const head = `${index.join(' ')}\n`
    const bodies = this.waiting.map(({ body }) => `${body}\n`).join('')
    const entries = `/Type /ObjStm /N ${this.waiting.length} /First ${head.length}`
    this.sink.writeStream(stream, entries, Buffer.from(head + bodies, 'latin1'))
    this.waiting = []
  }
}

/** Bytes of a cross-reference entry's three fields. */
export const fieldWidths = '[1 4 2]'
const entryLength = 7

/** Entries of objects 0 to `last`. @throws Error for an object that was reserved and never written */
export function crossReferences(last: number, places: ReadonlyMap<number, Place>): Buffer {
  const entries = Buffer.alloc((last + 1) * entryLength)
  entries.writeUInt16BE(65535, 5)
  for (let id = 1; id <= last; id++) {
    const place = places.get(id)
    if (!place) throw new Error(`object ${id} is missing from the file`)
    const at = id * entryLength
    const isPacked = 'stream' in place
    entries.writeUInt8(isPacked ? 2 : 1, at)
    entries.writeUInt32BE(isPacked ? place.stream : place.offset, at + 1)
    entries.writeUInt16BE(isPacked ? place.index : 0, at + 5)
  }
  return entries
}

/** A stream object, compressed by `pack`, and encrypted when asked to. */
export function streamObject(
  id: number,
  entries: string,
  data: Buffer,
  pack: (data: Buffer) => Buffer,
  encrypt: (bytes: Buffer) => Buffer = bytes => bytes,
): Buffer {
  const packed = encrypt(pack(data))
  const head = `${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n', 'latin1')])
}
