import { Big } from 'big.js'
import type { Doubt, ReadingChoices } from '../columnTypes/readingChoices.ts'
import { daysOf } from '../domain/billMonths.ts'
import { toLatinDigits, toPersianDigits } from '../persian/digits.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { addDays } from '../persian/jalaliCalendar.ts'
import { normalise } from '../persian/normalise.ts'
import { type CellPlaces, type Place, placeOfCell } from '../problems/place.ts'
import { Problem } from '../problems/problem.ts'
import { type CellValue, columnReader } from '../tables/columnReader.ts'
import type { FileColumn } from '../tables/readHeader.ts'
import { DoubtfulCell } from '../tables/readRow.ts'
import { remembered } from '../tables/remembered.ts'
import { type BillColumn, bands, billColumns, identities } from './billColumns.ts'
import { type BillIssue, readBilling } from './billIssue.ts'
import { billPeriods, type NumberedPeriod, type PeriodReading } from './billPeriod.ts'

/** A row of a bill export, read. */
export interface ReadBill {
  /** What may name its account, the likelier first. */
  identities: string[]
  /** Where the row has the days of both readings, or of one and how many lie between; a numbered period without. */
  period: { from: string; to: string } | NumberedPeriod
  energy: bigint
  cost: bigint
  billing: BillIssue
  issued: string | null
  /** What it says of its account besides, as written: site, use, tariff, district, department. */
  about: Partial<Record<'site' | 'use' | 'tariff' | 'district' | 'department', string>>
}

/** Longer than this from reading to reading is a day that was mistyped. */
const longestBill = 400

/** Amounts in exports are in rial. */
const usualChoices = { moneyUnit: 'rial' } as const satisfies ReadingChoices

/**
 * A reader of the rows of one bill export.
 * @param header what each cell is, by the names of `billColumns`
 * @returns throws Problem 'bad-value' naming the cell that is wrong, a {@link DoubtfulCell} where a choice is missing
 */
export function billReader(header: readonly FileColumn[], choices: ReadingChoices) {
  const all = { ...usualChoices, ...choices }
  const readers = new Map(
    header.flatMap((column, at) =>
      column == null
        ? []
        : [
            [
              column.name as BillColumn,
              {
                at,
                read: remembered(
                  columnReader(billColumns[column.name as BillColumn], { unit: column.unit, choices: all }),
                ),
              },
            ],
          ],
    ),
  )
  const plain = remembered(normalise)
  const billingOf = remembered(readBilling)
  return (cells: readonly string[], place: CellPlaces): ReadBill => {
    const at = (name: BillColumn) => placeOfCell(place, readers.get(name)?.at ?? -1, billColumns[name].header)
    const value = (name: BillColumn): string | number | bigint | boolean | null => {
      const reader = readers.get(name)
      const cell = (reader === undefined ? undefined : cells[reader.at]) ?? ''
      if (reader === undefined || isPlaceholder(cell)) return null
      const found: CellValue = reader.read(cell)
      if (found.ok) return found.value
      throw found.doubt === undefined
        ? bad(found.message, at(name))
        : new DoubtfulCell(found.message, at(name), found.doubt)
    }
    const word = (name: BillColumn): string | null => {
      const found = value(name)
      return found === null ? null : String(found)
    }
    const text = (name: BillColumn): string => plain(word(name) ?? '')
    const decimal = (name: BillColumn): Big | null => {
      const found = word(name)
      return found === null ? null : new Big(found)
    }
    const needed = <T>(found: T | null, name: BillColumn, why: string): T => {
      if (found === null) throw bad(why, at(name))
      return found
    }
    const named = identities.flatMap(name => word(name) ?? [])
    if (named.length === 0) throw bad('شمارهٔ اشتراک یا شناسهٔ قبض این ردیف نوشته نشده است.', at(identityIn(readers)))
    const about = (['site', 'use', 'tariff', 'district', 'department'] as const).flatMap(name => {
      const said = text(name)
      return said === '' ? [] : [[name, said] as const]
    })
    return {
      identities: named,
      period: periodOf(),
      energy: energyOf(),
      cost: costOf(),
      billing: billingOf(text('billing')),
      issued: word('issued'),
      about: Object.fromEntries(about),
    }

    function costOf(): bigint {
      const cost = value('amount')
      if (typeof cost === 'bigint') return cost
      throw bad('مبلغ دورهٔ این قبض نوشته نشده است؛ آن را از قبض بنویسید.', at('amount'))
    }

    function periodOf(): ReadBill['period'] {
      const [from, to, written] = [word('from'), word('to'), value('days')]
      const days = written === null ? null : Number(written)
      if (to === null || (from === null && days === null)) {
        const numbered = numberedPeriod()
        if (numbered !== undefined) return { ...numbered, days }
        throw bad(
          'از تاریخ و تا تاریخ این قبض، یا دورهٔ آن، نوشته نشده یا خوانده نشد؛ آن‌ها را مانند ۱۴۰۴/۰۲/۰۱ بنویسید.',
          at(to === null ? 'to' : 'from'),
        )
      }
      const period = { from: from ?? addDays(to, -(days ?? 0)), to }
      const length = daysOf(period)
      if (length <= 0) throw bad('پایان دوره پیش از آغاز آن یا همان روز است؛ یکی از دو تاریخ را درست کنید.', at('to'))
      if (length > longestBill) throw bad('این دوره بیش از یک سال است؛ دو تاریخ آن را بررسی کنید.', at('to'))
      // Some count both days.
      if (days !== null && Math.abs(days - length) > 1)
        throw bad(
          toPersianDigits(`میان دو تاریخ این قبض ${length} روز است و تعداد روز آن ${days}؛ یکی از آن‌ها را درست کنید.`),
          at('days'),
        )
      return period
    }

    function numberedPeriod(): NumberedPeriod | undefined {
      const readings = billPeriods(text('period'), text('year'))
      const wanted = choices.dateOrder === 'yearFirst' ? 'yearFirst' : 'dayFirst'
      if (readings.length > 1 && choices.dateOrder === undefined)
        throw new DoubtfulCell('این دوره را دو گونه می‌توان خواند.', at('period'), periodDoubt(readings))
      const found = readings.find(({ order = wanted }) => order === wanted)
      return found && { year: found.year, number: found.number }
    }

    function energyOf(): bigint {
      const parts = bands.flatMap(name => decimal(name) ?? [])
      const sum = parts.length === 0 ? null : parts.reduce((total, part) => total.plus(part))
      const total = decimal('total')
      const written = needed(total ?? sum, 'total', 'مصرف این قبض نوشته نشده است؛ آن را از قبض بنویسید (صفر را ۰).')
      const factor = decimal('multiplier') ?? new Big(1)
      const isSum = sum === null || total === null || sum.eq(total) || partsWithoutFriday().eq(total)
      const isMultiplied = sum !== null && total !== null && sum.times(factor).eq(total)
      if (!isSum && !isMultiplied)
        throw bad(
          `مصرف کل ${shown(written)} است و جمع میان‌باری، اوج‌باری، کم‌باری و جمعه ${shown(sum ?? written)}؛ یکی از آن‌ها را درست کنید.`,
          at('total'),
        )
      const used = isMultiplied || isApplied(written, factor) ? written : written.times(factor)
      if (used.lt(0) || !used.mod(1).eq(0) || used.gt(mostEnergy))
        throw bad('مصرف باید عدد صحیحی از کیلووات‌ساعت باشد.', at(total === null ? 'normal' : 'total'))
      return BigInt(used.toFixed(0))
    }

    function partsWithoutFriday(): Big {
      return (['normal', 'peak', 'low'] as const).reduce((total, name) => total.plus(decimal(name) ?? 0), new Big(0))
    }

    /** Whether the use has the meter's factor in it already, by its counters or as somebody says. */
    function isApplied(written: Big, factor: Big): boolean {
      if (factor.lte(1)) return true
      const [before, after] = [decimal('before'), decimal('after')]
      if (before !== null && after !== null) {
        const turned = after.minus(before)
        if (turned.times(factor).eq(written)) return true
        if (turned.eq(written)) return false
      }
      if (choices.multiplier !== undefined) return choices.multiplier === 'applied'
      throw new DoubtfulCell('ضریب کنتور این قبض یک نیست.', at('multiplier'), multiplierDoubt(written, factor))
    }
  }
}

const shown = (number: Big) => formatNumber(number.toFixed(), { isolate: false })

const mostEnergy = Number.MAX_SAFE_INTEGER

/** What programs write for nothing: «+», and the day 1500/01/01, which a cell of days has as one of 2121. */
const isPlaceholder = (cell: string) =>
  /^\s*[+1۱2]/.test(cell) && /^(?:\+|1500[-/]?0?1[-/]?0?1|2121-03-2[12])$/.test(toLatinDigits(cell.trim()))

const bad = (why: string, place: Place) => new Problem('bad-value', { why }, place)

const identityIn = (readers: ReadonlyMap<BillColumn, unknown>) =>
  identities.find(name => readers.has(name)) ?? 'subscription'

function periodDoubt(readings: readonly PeriodReading[]): Doubt {
  return {
    reason: 'ambiguous',
    about: 'dateOrder',
    readings: readings.map(({ year, number, order = 'yearFirst' }) => ({
      choice: { dateOrder: order },
      label: toPersianDigits(`دورهٔ ${number} سال ${year}`),
      value: null,
    })),
  }
}

function multiplierDoubt(written: Big, factor: Big): Doubt {
  return {
    reason: 'ambiguous',
    about: 'multiplier',
    readings: [
      {
        choice: { multiplier: 'applied' },
        label: 'مصرف‌ها پس از ضرب در ضریب کنتور است',
        value: Number(written),
      },
      {
        choice: { multiplier: 'toApply' },
        label: 'مصرف‌ها هنوز در ضریب کنتور ضرب نشده است',
        value: Number(written.times(factor)),
      },
    ],
  }
}
