/** Where a PDF keeps a signature: what it covers, and the room in which it stands (ISO 32000-1, 12.8.1). */
export interface SignaturePlace {
  /** Two ranges of the file: all but the room. */
  covered: [start: number, length: number, start: number, length: number]
  /** The dictionary without the signature itself. */
  dictionary: string
}

/** Of one file: more are made to harm. */
const mostSignatures = 50
const mostDictionary = 4096

/** The places of all signatures of a file, in the order in which they stand there. */
export function signaturePlaces(file: Buffer): SignaturePlace[] {
  const found: SignaturePlace[] = []
  for (let at = file.indexOf('/ByteRange'); at !== -1 && found.length < mostSignatures; ) {
    const place = placeAt(file, at)
    if (place !== undefined) found.push(place)
    at = file.indexOf('/ByteRange', at + 1)
  }
  return found
}

function placeAt(file: Buffer, at: number): SignaturePlace | undefined {
  const range = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(file.toString('latin1', at, at + 120))
  if (range === null) return undefined
  const [start = 0, length = 0, next = 0, rest = 0] = range.slice(1).map(Number)
  const opens = Math.max(file.lastIndexOf(' obj', at), at - mostDictionary)
  const closes = file.indexOf('endobj', next)
  const before = file.toString('latin1', opens, Math.min(at, start + length))
  const after = file.toString('latin1', next, closes === -1 ? next : Math.min(closes, next + mostDictionary))
  return { covered: [start, length, next, rest], dictionary: `${before}${range[0]}${after}` }
}

/** The bytes that a signature covers; undefined where its room is no room of one, in which anything might be hidden. */
export function coveredBytes(
  file: Buffer,
  { covered: [start, length, next, rest] }: SignaturePlace,
): Buffer | undefined {
  if (start !== 0 || next < length || next + rest > file.length) return undefined
  if (!/^<[\dA-Fa-f]*>$/.test(file.toString('latin1', length, next))) return undefined
  return Buffer.concat([file.subarray(0, length), file.subarray(next, next + rest)])
}

/** What stands in the room, the zeros that fill it included. */
export function contentsOf(file: Buffer, { covered: [, length, next] }: SignaturePlace): Buffer {
  return Buffer.from(file.toString('latin1', length + 1, next - 1), 'hex')
}
