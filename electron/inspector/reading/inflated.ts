import { inflateSync } from 'node:zlib'
import { type Dictionary, nameOf, type PdfValue, Stream } from './values.ts'

/** No stream of a briefing is longer; what inflates to more is an attack. */
const longest = 2 ** 27

/**
 * A stream's bytes, inflated.
 * @param resolve follows references
 * @throws RangeError for another filter, or data that do not inflate
 */
export function inflated(stream: Stream, resolve: (value: PdfValue | undefined) => PdfValue | undefined): Buffer {
  const filters = listOf(resolve(stream.entries.get('Filter')))
  const parameters = listOf(resolve(stream.entries.get('DecodeParms')))
  let data = stream.raw
  for (const [index, filter] of filters.entries()) {
    if (resolve(filter) !== 'FlateDecode') throw new RangeError(`the filter ${nameOf(filter)} is not read`)
    try {
      data = inflateSync(data, { maxOutputLength: longest })
    } catch (cause) {
      throw new RangeError('a stream does not inflate', { cause })
    }
    const own = resolve(parameters[index])
    if (own instanceof Map) data = unpredicted(data, own)
  }
  return data
}

function listOf(value: PdfValue | undefined): PdfValue[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Undoes PNG's «up» and its kin, with which cross-references are often written (ISO 32000-1, 7.4.4.4). */
function unpredicted(data: Buffer, parameters: Dictionary): Buffer {
  if (Number(parameters.get('Predictor') ?? 1) < 10) return data
  const width = Number(parameters.get('Columns') ?? 1)
  const rows = Math.floor(data.length / (width + 1))
  const plain = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)]
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const up = row > 0 ? (plain[at - width] ?? 0) : 0
      const base = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : 0
      if (kind === 4) throw new RangeError('a predictor that is not read')
      plain[at] = ((data[row * (width + 1) + column + 1] ?? 0) + base) & 255
    }
  }
  return plain
}
