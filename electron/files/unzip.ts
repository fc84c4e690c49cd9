import { crc32, inflateRawSync } from 'node:zlib'
import { Inflate } from 'fflate'
import { quote } from '../../shared/persian/quote.ts'
import { Problem } from '../../shared/problems/problem.ts'

const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const endSignature = 0x06054b50
const wideEndSignature = 0x06064b50
const wideLocatorSignature = 0x07064b50
/** Stands for a number that is in 64 bits elsewhere, as some programs write even small ones (Zip64). */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff]

interface Entry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

/**
 * The files of a zip, by name, as its central directory lists them. Sizes are judged before anything is inflated, and
 * an entry that inflates to another size or checksum than it declares is refused: a bomb never unfolds.
 * @param mostBytes of all files together
 * @param pick which files are wanted, of their names with «/» between folders; the others are not inflated
 * @param mostFiles that it may hold
 * @throws Problem of the zip, or what `pick` throws
 */
export function unzip(
  zip: Buffer,
  file: string,
  mostBytes: number,
  pick: (names: readonly string[]) => readonly string[] = names => names,
  mostFiles = 1000,
): Map<string, Uint8Array> {
  try {
    const entries = readDirectory(zip, mostFiles).filter(({ name }) => !name.endsWith('/'))
    const unsafe = entries.find(({ name }) => /^\/|^[a-z]:|(^|\/)\.\.?(\/|$)|\0/i.test(name))
    if (unsafe) throw new Problem('zip-unsafe', { name: quote(unsafe.name) }, { file })
    const names = new Map(entries.map(entry => [entry.name, entry]))
    if (names.size < entries.length) throw new Problem('zip-name-twice', {}, { file })
    const wanted = pick([...names.keys()]).flatMap(name => names.get(name) ?? [])
    if (wanted.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw tooMuch(mostBytes, file)
    return new Map(wanted.map(entry => [entry.name, inflate(zip, entry)]))
  } catch (error) {
    throw problemOf(error, file)
  }
}

/** The names of a zip's files, none of which is inflated. @param most of them @throws Problem as `unzip` does */
export function zipNames(zip: Buffer, file: string, most: number): string[] {
  let found: readonly string[] = []
  unzip(
    zip,
    file,
    0,
    names => {
      found = names
      return []
    },
    most,
  )
  return [...found]
}

/** A zip that is whole, and that only another program opens. */
class ForeignZip extends Error {
  readonly why: 'zip-encrypted' | 'zip-method-unknown'

  constructor(why: ForeignZip['why']) {
    super(why)
    this.why = why
  }
}

function problemOf(error: unknown, file: string): Problem {
  if (error instanceof Problem) return error
  return new Problem(error instanceof ForeignZip ? error.why : 'zip-damaged', {}, { file })
}

/**
 * One file of a zip, inflated piece by piece at each reading, so that it never is held whole; damage is found as it is
 * read.
 * @param mostBytes of the file, judged before anything is inflated
 * @throws Problem 'zip-damaged' or 'zip-too-large', now or while it is read
 */
export function packedFile(zip: Buffer, file: string, name: string, mostBytes: number): () => Iterable<Uint8Array> {
  const refuse = () => new Problem('zip-damaged', {}, { file })
  const entry = readDirectory(zip).find(one => one.name === name)
  if (entry === undefined) throw refuse()
  if (entry.size > mostBytes) throw tooMuch(mostBytes, file)
  return function* () {
    let [size, crc] = [0, 0]
    try {
      const data = dataOf(zip, entry)
      for (const piece of entry.method === 0 ? [data] : inflatedPieces(data)) {
        size += piece.length
        if (size > entry.size) throw new Error('damaged entry')
        crc = crc32(piece, crc)
        yield piece
      }
    } catch (error) {
      throw problemOf(error, file)
    }
    if (size !== entry.size || crc !== entry.crc) throw refuse()
  }
}

/** Bytes that are inflated at a time: a thousand times as many may come out. */
const packedLength = 4096

/** What deflated bytes hold, piece by piece. */
export function* inflatedPieces(data: Buffer): Generator<Uint8Array> {
  let out: Uint8Array[] = []
  const inflater = new Inflate(piece => void out.push(piece))
  for (let at = 0; at < data.length; at += packedLength) {
    inflater.push(data.subarray(at, at + packedLength), at + packedLength >= data.length)
    yield* out
    out = []
  }
}

const tooMuch = (mostBytes: number, file: string): Problem =>
  new Problem('zip-too-large', { most: mostBytes / 2 ** 20 }, { file })

/** @throws RangeError or Error on any damage; so does `inflate` */
function readDirectory(zip: Buffer, mostFiles = Number.POSITIVE_INFINITY): Entry[] {
  const earliest = Math.max(0, zip.length - 22 - 0xffff)
  let end = zip.length - 22
  while (end >= earliest && zip.readUInt32LE(end) !== endSignature) end--
  if (end < earliest) throw new Error('no end of central directory')
  const { count, start } = directoryAt(zip, end)
  if (count > mostFiles) throw new Error('too many files')
  const entries: Entry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== centralSignature) throw new Error('no central header')
    const encrypted = (zip.readUInt16LE(at + 8) & 1) === 1
    if (encrypted) throw new ForeignZip('zip-encrypted')
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    const extraEnd = nameEnd + zip.readUInt16LE(at + 30)
    const wide = wideNumbers(zip.subarray(nameEnd, extraEnd))
    const number = (place: number) => {
      const value = zip.readUInt32LE(place)
      return value === elsewhere32 ? wide() : value
    }
    entries.push({
      name: nameOf(zip.subarray(at + 46, nameEnd)),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      // In the order in which those of 64 bits are kept.
      size: number(at + 24),
      packed: number(at + 20),
      offset: number(at + 42),
    })
    at = extraEnd + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** How many files there are, and where the directory begins. */
function directoryAt(zip: Buffer, end: number): { count: number; start: number } {
  const [count, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)]
  if (count !== elsewhere16 && start !== elsewhere32) return { count, start }
  if (zip.readUInt32LE(end - 20) !== wideLocatorSignature) throw new Error('no locator')
  const wideEnd = readWide(zip, end - 12)
  if (zip.readUInt32LE(wideEnd) !== wideEndSignature) throw new Error('no end of 64 bits')
  return { count: readWide(zip, wideEnd + 32), start: readWide(zip, wideEnd + 48) }
}

/** Gives the numbers of 64 bits in an entry's extra fields, one at each call. */
function wideNumbers(extra: Buffer): () => number {
  let next: number | undefined
  return () => {
    next = next === undefined ? wideField(extra) : next + 8
    return readWide(extra, next)
  }
}

function wideField(extra: Buffer): number {
  let at = 0
  while (extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  return at + 4
}

/** @throws RangeError for what is beyond any file */
function readWide(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('beyond any file')
  return Number(value)
}

/**
 * Some Windows programs part folders by «\» and write names in an old encoding, which spoils only those of no bundle.
 */
function nameOf(bytes: Uint8Array): string {
  const decode = (encoding: string, fatal: boolean) => new TextDecoder(encoding, { fatal }).decode(bytes)
  try {
    return decode('utf-8', true).replaceAll('\\', '/')
  } catch {
    return decode('windows-1256', false).replaceAll('\\', '/')
  }
}

function dataOf(zip: Buffer, { method, packed, offset }: Entry): Buffer {
  if (zip.readUInt32LE(offset) !== localSignature) throw new Error('no local header')
  if (method !== 0 && method !== 8) throw new ForeignZip('zip-method-unknown')
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  return zip.subarray(start, start + packed)
}

function inflate(zip: Buffer, entry: Entry): Uint8Array {
  const data = dataOf(zip, entry)
  const bytes = entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(entry.size, 1) })
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error('damaged entry')
  return bytes
}
