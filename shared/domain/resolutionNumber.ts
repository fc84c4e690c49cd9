import { toPersianDigits } from '../persian/digits.ts'

/** What the pattern of resolutions' numbers may name; null is what nobody has said. */
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
  /** Jalali: «۱۴۰۱/۱۰/۱۸». */
  date: string
  /** Code of the council's unit. */
  unit: string | null
  /** Number of the letter that tells the resolution. */
  letter: string | null
}

export const usualPattern = '{serial}-{session}'

/** What a pattern may name, with what it is called. */
export const patternFields = {
  serial: 'ردیف',
  session: 'شمارهٔ جلسه در دوره',
  consecutive: 'شمارهٔ متوالی جلسه',
  term: 'شمارهٔ دوره',
  year: 'سال',
  clause: 'بند دستور',
  date: 'تاریخ',
  unit: 'کد واحد',
  letter: 'شمارهٔ نامه',
} as const satisfies Readonly<Record<keyof ResolutionParticulars, string>>

const isField = (name: string): name is keyof ResolutionParticulars => Object.hasOwn(patternFields, name)

/** What a pattern names and nobody has said: such a number can't be given yet. */
export function unsaidFields(
  pattern: string | null,
  particulars: ResolutionParticulars,
): readonly (keyof ResolutionParticulars)[] {
  const named = [...(pattern ?? usualPattern).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...new Set(named)].filter(isField).filter(name => particulars[name] === null)
}

/**
 * A resolution's number by the council's pattern: `{serial}-{session}` gives «۲-۷۳», and is what a council without one
 * has. Names that the pattern does not know stay as they are written.
 */
export function resolutionNumber(pattern: string | null, particulars: ResolutionParticulars): string {
  return toPersianDigits(
    (pattern ?? usualPattern).replace(/\{(\w+)\}/g, (written, name: string) =>
      isField(name) ? String(particulars[name] ?? written) : written,
    ),
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
