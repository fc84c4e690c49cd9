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

/** Serials that nothing has, below the last one: they are shown, not hidden. */
export function missingSerials(taken: readonly number[]): number[] {
  const known = new Set(taken)
  const missing: number[] = []
  for (let serial = 1; serial < Math.max(0, ...taken); serial++) if (!known.has(serial)) missing.push(serial)
  return missing
}
