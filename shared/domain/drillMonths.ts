import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { isoToJalali, monthName } from '../persian/jalali.ts'
import { extremes } from '../quantities/extremes.ts'
import { type DrillKind, drillKindChoices } from '../records/drill.ts'
import type { Row } from '../records/index.ts'

export interface MonthlyDrills {
  /** «اردیبهشت»; with the year when the drills span more than one: «اردیبهشت ۱۴۰۱». */
  months: string[]
  /** Drills of each kind in each of the months. */
  counts: Record<DrillKind, number[]>
}

/** Drills counted by month and kind, from the first month with one to the last, empty months included. */
export function monthlyDrills(drills: readonly Row<'drill'>[]): MonthlyDrills {
  const indexes = drills.map(drill => monthIndex(drill.date))
  const { least: first, greatest } = extremes(indexes)
  const length = drills.length === 0 ? 0 : greatest - first + 1
  const severalYears = new Set(drills.map(drill => fiscalYearOf(drill.date))).size > 1
  const months = Array.from({ length }, (_, offset) => nameOf(first + offset, severalYears))
  const kinds = Object.keys(drillKindChoices) as DrillKind[]
  const counts = Object.fromEntries(
    kinds.map(kind => [
      kind,
      months.map(
        (_, offset) => drills.filter((drill, i) => drill.kind === kind && indexes[i] === first + offset).length,
      ),
    ]),
  ) as Record<DrillKind, number[]>
  return { months, counts }
}

/** Months counted from the calendar's start, so that they follow each other across years. */
function monthIndex(iso: string): number {
  const { year, month } = isoToJalali(iso)
  return year * 12 + month - 1
}

function nameOf(index: number, withYear: boolean): string {
  const name = monthName((index % 12) + 1)
  return withYear ? toPersianDigits(`${name} ${Math.floor(index / 12)}`) : name
}
