import { isUtf8 } from 'node:buffer'
import type { Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { judgeJson } from './judgeJson.ts'

const mostLines = 1_000_000
const mostBytesOfJson = 16 * 2 ** 20
/** Of a row of a table, or of one change of a record with its texts before and after. */
const mostBytesOfLine = 4 * 2 ** 20

/**
 * UTF-8 text, without its byte order mark.
 * @throws Problem 'text-not-utf8' or 'text-too-large' when the bytes are in another encoding, or so many lines that a
 *   parser would choke on them
 */
export function readText(bytes: Uint8Array, file: string): string {
  refuseMany(bytes, file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8(file)
  }
}

/**
 * The lines of UTF-8 text one by one, each with its number, without empty ones.
 * @param pieces of the text, cut anywhere
 * @param mostBytes of a line
 * @throws Problem as `readText` does
 */
export function* linesOf(
  pieces: Iterable<Uint8Array>,
  file: string,
  mostBytes = mostBytesOfLine,
): Generator<{ line: string; row: number }> {
  let row = 0
  for (const bytes of bytesOfLines(pieces, file, mostBytes)) {
    row += 1
    if (row > mostLines) throw tooLarge(file)
    if (!isUtf8(bytes)) throw notUtf8(file)
    const line = bytes.toString().replace(/^\uFEFF/, '')
    if (line.trim() !== '') yield { line, row }
  }
}

function* bytesOfLines(pieces: Iterable<Uint8Array>, file: string, mostBytes: number): Generator<Buffer> {
  let begun: Buffer[] = []
  let length = 0
  const take = (part: Buffer): void => {
    begun.push(part)
    length += part.length
    if (length > mostBytes) throw tooLarge(file)
  }
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      take(bytes.subarray(start, end))
      yield Buffer.concat(begun)
      begun = []
      length = 0
      start = end + 1
    }
    take(bytes.subarray(start))
  }
  if (length > 0) yield Buffer.concat(begun)
}

const tooLarge = (file: string) => new Problem('text-too-large', {}, { file })

const notUtf8 = (file: string) => new Problem('text-not-utf8', {}, { file })

/**
 * @throws Problem 'text-too-large' when lines are so many or so long, or JSON so large, that a parser would choke on
 * them
 */
export function refuseMany(bytes: Uint8Array, file: string): void {
  if (file.endsWith('.json') ? bytes.length > mostBytesOfJson : hasManyOrLongLines(bytes)) throw tooLarge(file)
}

/** Old Macs end a line by a carriage return alone. */
const [lineFeed, carriageReturn] = [10, 13]

function hasManyOrLongLines(bytes: Uint8Array): boolean {
  const end = bytes.includes(lineFeed) ? lineFeed : carriageReturn
  let lines = 0
  for (let start = 0, at = 0; at !== -1; start = at + 1) {
    at = bytes.indexOf(end, start)
    if ((at === -1 ? bytes.length : at) - start > mostBytesOfLine || ++lines > mostLines) return true
  }
  return false
}

/** @param mostObjects that it may hold @throws Problem 'json-malformed' that names the line where known */
export function parseJson(text: string, place: Place, mostObjects?: number): unknown {
  judgeJson(text, place, mostObjects)
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined
    const isNamed = line !== undefined && place.row === undefined
    throw new Problem('json-malformed', isNamed ? { line: Number(line) } : {}, place)
  }
}
