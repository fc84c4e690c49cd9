import { toPersianDigits } from '../persian/digits.ts'

/** What the pattern of resolutions' numbers may name. */
export interface ResolutionParticulars {
  serial: number
  /** The session's number in its term, and across terms. */
  session: number
  consecutive: number
  term: number
  /** Jalali year. */
  year: number
  /** Position of the item on the agenda. */
  clause: number
}

const usualPattern = '{serial}-{session}'

/**
 * A resolution's number by the council's pattern: `{serial}-{session}` gives «۲-۷۳», and is what a council without one has. Names that the pattern does not know
 * stay as they are written.
 */
export function resolutionNumber(pattern: string | null, particulars: ResolutionParticulars): string {
  const known = new Map(Object.entries(particulars))
  return toPersianDigits(
    (pattern ?? usualPattern).replace(/\{(\w+)\}/g, (written, name: string) => String(known.get(name) ?? written)),
  )
}

/** The serial after the last; a gap is never filled, since the number in it may have been told to somebody. */
export function nextSerial(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1
}

/** Serials that nothing has, from one to another. */
export interface SerialGap {
  from: number
  to: number
}

/** The gaps below the last serial, however wide: they are shown, not hidden. */
export function serialGaps(taken: readonly number[]): SerialGap[] {
  const known = [...new Set([0, ...taken])].toSorted((one, other) => one - other)
  return known.flatMap((serial, i) => {
    const next = known[i + 1] ?? serial + 1
    return next > serial + 1 ? [{ from: serial + 1, to: next - 1 }] : []
  })
}
