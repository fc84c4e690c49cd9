import { encode } from 'uqr'

/** A QR code (ISO/IEC 18004) as the path of its dark squares in a square of `size` units, its quiet border included. */
export interface SquareCode {
  size: number
  path: string
}

/** What cameras read as the given words. @param border quiet units around it; readers of paper want four */
export function squareCode(words: string, border = 4): SquareCode {
  const { data, size } = encode(words, { ecc: 'M', border })
  return { size, path: data.map(rowPath).join('') }
}

/** The dark squares of a row, those beside each other as one. */
function rowPath(row: readonly boolean[], y: number): string {
  const marks = row.map(isDark => (isDark ? '1' : '0')).join('')
  return [...marks.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
