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
 * @throws Problem 'bad-csv' when the bytes are in another encoding, or so many lines that a parser would choke on them
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
 * @throws Problem 'bad-csv', as `readText` does
 */
export function* linesOf(given: Uint8Array, file: string): Generator<{ line: string; row: number }> {
  refuseMany(given, file)
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (!isUtf8(bytes)) throw notUtf8(file)
  let row = 0
  for (let start = bytes.indexOf('\uFEFF') === 0 ? 3 : 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.toString('utf8', start, end)
    row += 1
    if (line.trim() !== '') yield { line, row }
    start = end + 1
  }
}

const notUtf8 = (file: string) =>
  new Problem('bad-csv', { text: 'رمزگذاری پرونده UTF-8 نیست؛ آن را با «UTF-8» دوباره ذخیره کنید.' }, { file })

/** @throws Problem 'bad-csv' when lines are so many or so long, or JSON so large, that a parser would choke on them */
export function refuseMany(bytes: Uint8Array, file: string): void {
  if (file.endsWith('.json') ? bytes.length > mostBytesOfJson : hasManyOrLongLines(bytes))
    throw new Problem('bad-csv', { text: 'این پرونده بیش از اندازه بزرگ است؛ آن را بخش کنید.' }, { file })
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

/** @throws Problem 'bad-json' that names the line where known */
export function parseJson(text: string, place: Place): unknown {
  judgeJson(text, place)
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined
    const where = line === undefined || place.row !== undefined ? '' : ` (خط ${Number(line).toLocaleString('fa-IR')})`
    throw new Problem(
      'bad-json',
      { text: `نوشتهٔ JSON درست نیست${where}؛ ویرگول‌ها، گیومه‌ها و کمانک‌ها را بررسی کنید.` },
      place,
    )
  }
}
