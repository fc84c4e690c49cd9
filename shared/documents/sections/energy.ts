import type { Block } from '../../document.ts'
import { energyByDistrict, energyByUse, energyYears, yearlyEnergy } from '../../domain/energy.ts'
import { billsOf } from '../../domain/energyIndex.ts'
import { missingMonths, zeroMonths } from '../../domain/energyMonths.ts'
import { energyOutliers } from '../../domain/energyOutliers.ts'
import type { SessionData } from '../../domain/sessionData.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { caveat, note } from '../paragraphs.ts'
import { accountsTable, districtsTable, outliersTable, type Shown, usesTable, yearsTable } from './energyTables.ts'
import { monthsName } from './energyWords.ts'
import { anchorIn, type SectionContext } from './section.ts'

/**
 * The department's electricity by year, district, use and account. Accounts are too many to list: the largest and those
 * far from their like are shown, and the sums speak for the rest.
 */
export function energy(context: SectionContext): Block[] {
  const { data, department, codes } = context
  const { code } = department
  const years = energyYears(data, code)
  const year = yearToCompare(data, code, years)
  if (year === undefined) return []
  const bills = billsOf(data, code).filter(({ readings }) => readings.length > 0)
  const readings = bills.flatMap(bill => bill.readings)
  const shown: Shown = {
    fact: codes.table('energyReading', `قبض‌های برق ${department.name}`, readings),
    sample: readings.some(({ sample }) => sample),
  }
  const districts = energyByDistrict(data, code, year)
  const outliers = outliersTable(data, energyOutliers(data, code, year), shown)
  return [
    { kind: 'heading', level: 2, text: 'مصرف برق به تفکیک سال، منطقه و کاربری', anchor: anchorIn(context, 'energy') },
    yearsTable(data, code, years, shown),
    note(
      '«تغییر مصرف» تنها ماه‌هایی را می‌سنجد که هر دو سال دارند؛ سالی که همهٔ ماه‌هایش نیامده با سال کامل سنجیدنی نیست.',
    ),
    ...(districts.whole.months.length < 12
      ? [caveat(`جدول‌های زیر تنها ${monthsName(districts.whole)} را در بر دارد، نه یک سال کامل را.`)]
      : []),
    districtsTable(districts, shown),
    usesTable(energyByUse(data, code, year), shown),
    accountsTable(data, code, year, shown),
    ...outliers,
    ...billNotes(data, code),
  ]
}

/** The latest year that was billed whole; without any, the latest. */
export function yearToCompare(data: SessionData, department: string, years: readonly number[]): number | undefined {
  return years.findLast(year => yearlyEnergy(data, department, year).months.length === 12) ?? years.at(-1)
}

/** How many accounts have months at no use or without a bill. */
function billNotes(data: SessionData, department: string): Block[] {
  const idle = zeroMonths(data, department).length
  const gaps = missingMonths(data, department).length
  return [
    ...(idle === 0 ? [] : [note(toPersianDigits(`${idle} اشتراک ماهی با مصرف صفر دارد.`))]),
    ...(gaps === 0 ? [] : [note(toPersianDigits(`${gaps} اشتراک میان نخستین و واپسین قبض خود ماهی بی‌قبض دارد.`))]),
  ]
}
