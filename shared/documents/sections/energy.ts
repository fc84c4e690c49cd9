import { energyByMonth } from '../../charts/energyByMonth.ts'
import { energyByUse as usesChart } from '../../charts/energyByUse.ts'
import type { Block } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import {
  energyByDistrict,
  energyByUse,
  energyYears,
  monthlyEnergy,
  yearlyEnergy,
  yearToCompare,
} from '../../domain/energy.ts'
import { billsOf } from '../../domain/energyIndex.ts'
import { missingMonths, zeroMonths } from '../../domain/energyMonths.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { parsePeriod } from '../../quantities/period.ts'
import type { Session } from '../../session/session.ts'
import { caveat, chartBlocks, note } from '../blocks.ts'
import { energyFact } from '../energyFact.ts'
import {
  accountsTable,
  breakdownNote,
  districtsTable,
  outliersTable,
  type Shown,
  unitsOfSums,
  usesTable,
  yearsTable,
} from './energyTables.ts'
import { monthsName } from './energyWords.ts'
import { anchorIn, type SectionContext } from './section.ts'
import { unusualEnergy } from './unusualEnergy.ts'

/**
 * The department's electricity by year, district, use and account. Accounts are too many to list: the largest and those
 * far from their like are shown, and the sums speak for the rest.
 */
export function energy(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const { code } = department
  const years = energyYears(session, code)
  const year = yearToCompare(session, code)
  if (year === undefined) return []
  const shown: Shown = {
    fact: energyFact(codes, session, department),
    sample: billsOf(session, code).some(({ readings }) => readings.some(({ sample }) => sample)),
    money: tableMoneyOf(session),
  }
  const districts = energyByDistrict(session, code, year)
  const uses = energyByUse(session, code, year)
  const unusual = unusualEnergy(session, code, years.at(-1) ?? year)
  return [
    { kind: 'heading', level: 2, text: 'مصرف برق', anchor: anchorIn(context, 'energy') },
    yearsTable(session, code, years, shown),
    note(
      `${unitsOfSums(shown)} «تغییر مصرف» تنها ماه‌هایی را می‌سنجد که هر دو سال دارند؛ سالی که همهٔ ماه‌هایش نیامده با سال کامل سنجیدنی نیست.`,
    ),
    ...(districts.whole.months.length < 12
      ? [caveat(`جدول‌های زیر تنها ${monthsName(districts.whole)} را در بر دارد، نه یک سال کامل را.`)]
      : []),
    // A single place or use is what the years have said already.
    ...(districts.parts.length > 1
      ? [
          ...chartBlocks(energyByMonth(context), shown.fact),
          districtsTable(districts, shown),
          ...breakdownNote(districts, shown),
        ]
      : []),
    ...(uses.parts.length > 1
      ? [usesTable(uses, shown), ...breakdownNote(uses, shown), ...chartBlocks(usesChart(context), shown.fact)]
      : []),
    accountsTable(session, code, year, shown),
    ...outliersTable(session, unusual, years.at(-1) ?? year, shown),
    ...billNotes(session, code, years),
  ]
}

const shownCount = (count: number): string => formatNumber(String(count), { isolate: false })

/**
 * What the sums rest on and lack: bills by estimate, and those that took an estimate's place, months of which only
 * a few bills have come, and those that accounts lack or used nothing in.
 */
function billNotes(session: Session, department: string, years: readonly number[]): Block[] {
  const idle = zeroMonths(session, department).length
  const gaps = missingMonths(session, department).length
  const whole = new Set(years.flatMap(year => yearlyEnergy(session, department, year).months))
  const thin = monthlyEnergy(session, department).filter(({ month }) => !whole.has(month))
  const bills = thin.reduce((count, { accounts }) => count + accounts, 0)
  const months = thin.map(({ month }) => parsePeriod(month).label).join('، ')
  const counted = billsOf(session, department).flatMap(({ readings }) =>
    readings.filter(({ month }) => years.includes(Number(month.slice(0, 4)))),
  )
  const estimated = counted.filter(({ billing }) => billing === 'estimated').length
  const settled = counted.filter(({ billing }) => billing === 'settled').length
  const texts = [
    estimated > 0 &&
      `${shownCount(estimated)} قبض از ${shownCount(counted.length)} قبض این سال‌ها برآوردی است و نه از قرائت کنتور؛ مصرف و بهای آن با قرائت بعدی تغییر می‌کند.`,
    settled > 0 &&
      `${shownCount(settled)} قبض قرائتی این سال‌ها جای قبض برآوردی پیشین را گرفته است؛ برآورد دیگر در جمع‌ها نیست.`,
    thin.length > 0 && `${bills} قبض ${months} در جمع‌ها نیست: تنها بخشی از قبض‌های آن رسیده است.`,
    idle > 0 && `${idle} اشتراک ماهی با مصرف صفر دارد.`,
    gaps > 0 && `${gaps} اشتراک میان نخستین و واپسین قبض خود ماهی بدون قبض دارد؛ از این رو جمع‌ها «حداقل» است.`,
  ]
  return texts.filter(text => text !== false).map(text => note(toPersianDigits(text)))
}
