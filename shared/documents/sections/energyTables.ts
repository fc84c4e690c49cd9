import { Big } from 'big.js'
import type { Block, Cell, Table, TableColumn } from '../../document.ts'
import {
  costPerKwh,
  type EnergyBreakdown,
  type EnergyTotal,
  energyByAccount,
  inMegawattHours,
  type PartEnergy,
  perAccount,
  yearlyEnergy,
} from '../../domain/energy.ts'
import { energyChange } from '../../domain/energyChange.ts'
import { energySite } from '../../domain/energySite.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber, formatPercent } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatRial, moneyUnitName, rialIn, type TableMoney, tableFraction } from '../../persian/money.ts'
import { printShare } from '../../persian/printApart.ts'
import { formatRialQuotient } from '../../persian/quotientMoney.ts'
import { divide } from '../../quantities/divide.ts'
import { energyUseChoices } from '../../records/energyAccount.ts'
import type { Row } from '../../records/index.ts'
import { qualify } from '../../records/qualifier.ts'
import type { Session } from '../../session/session.ts'
import { note } from '../blocks.ts'
import { numberCell, textCell } from '../cells.ts'
import { signed } from '../measured.ts'
import { roundingNote } from '../rounding.ts'
import { monthsName } from './energyWords.ts'
import { accountAnchor, type Unusual } from './unusualEnergy.ts'

/** Accounts listed one by one: the largest, and those far from their like. */
const listed = 10

/** What every energy table says of its source. */
export interface Shown {
  fact: string
  sample: boolean
  /** The unit of money. */
  money: TableMoney
}

const number = (header: string): TableColumn => ({ header, align: 'number', width: 'fit' })
const name = (header: string): TableColumn => ({ header, align: 'text', width: 'share' })
const sumColumns = [number('اشتراک'), number('مصرف'), number('بها'), number('سرانه'), number('نرخ')]

/** What the columns above are in. */
export function unitsOfSums({ money }: Shown): string {
  return `مصرف به مگاوات‌ساعت، بها به ${moneyUnitName(money)}، سرانه به مگاوات‌ساعت هر اشتراک و نرخ به ریال هر کیلووات‌ساعت است.`
}

/**
 * Accounts, use, cost, use an account and price: what is not known shows a dash. Where bills are missing the sums are
 * «حداقل» and what is worked out from them ≈, as in texts.
 */
function sumCells(total: EnergyTotal, { money }: Shown): Cell[] {
  const price = costPerKwh(total)
  const each = perAccount(total)
  const worked = (text: string) => (total.missing > 0 ? approximate(text) : text)
  return [
    numberCell(total.accounts),
    textCell(sumText(formatNumber(inMegawattHours(total.energy), { fraction: 0 }), total)),
    textCell(sumText(formatRial(total.cost, money, { fraction: moneyFraction(money) }), total)),
    textCell(
      each === null
        ? null
        : worked(formatNumber(new Big(each.energy).times('0.001').toFixed(), { fraction: 1, padded: true })),
    ),
    textCell(price === null ? null : worked(formatRialQuotient(price))),
  ]
}

function sumText(text: string, { missing }: Pick<EnergyTotal, 'missing'>): string {
  return qualify(text, missing > 0 ? 'atLeast' : 'exact')
}

/** Sums of bills are large: millions stand without a fraction. */
function moneyFraction(money: TableMoney): number {
  return money.startsWith('million') ? 0 : tableFraction(money)
}

/** Why the rows of a breakdown come to another sum than the whole that is printed under them. */
export function breakdownNote({ whole, parts }: EnergyBreakdown<unknown>, { money }: Shown): Block[] {
  const isWhole = parts.reduce((sum, { energy }) => sum + energy, 0n) === whole.energy
  if (!isWhole) {
    const text =
      'جمع ردیف‌ها با «همه» برابر نیست: ماهی که در ردیفی تنها بخشی از قبض‌هایش رسیده، تنها در «همه» شمرده شده است.'
    return [note(text)]
  }
  return roundingNote([
    {
      parts: parts.map(({ energy }) => inMegawattHours(energy)),
      whole: inMegawattHours(whole.energy),
      fraction: 0,
    },
    {
      parts: parts.map(({ cost }) => rialIn(cost, money)),
      whole: rialIn(whole.cost, money),
      fraction: moneyFraction(money),
    },
  ])
}

function captioned(caption: string, { fact, sample }: Shown): Pick<Table, 'kind' | 'caption' | 'fact'> {
  return { kind: 'table', caption: sample ? `${caption} (نمونه)` : caption, fact }
}

/** Year by year, parts of years named by their months; the change is over the months that both years have. */
export function yearsTable(session: Session, department: string, years: readonly number[], shown: Shown): Block {
  return {
    ...captioned('مصرف و بهای برق در هر سال', shown),
    columns: [name('دوره'), ...sumColumns, number('تغییر مصرف')],
    rows: years.map(year => {
      const { energyPercent } = energyChange(session, department, year)
      const total = yearlyEnergy(session, department, year)
      return [
        textCell(monthsName(total)),
        ...sumCells(total, shown),
        textCell(energyPercent === null ? null : signed(energyPercent)),
      ]
    }),
  }
}

/** Districts and organisations, the largest consumer first. */
export function districtsTable({ whole, parts }: EnergyBreakdown<{ district: Row<'district'> }>, shown: Shown): Block {
  const ranked = [...parts].sort((a, b) => Number(b.comparable) - Number(a.comparable) || byUse(a, b))
  return {
    ...captioned(`مناطق و سازمان‌ها به ترتیب مصرف، ${monthsName(whole)}`, shown),
    columns: [number('رتبه'), name('منطقه یا سازمان'), ...sumColumns],
    rows: ranked.map((part, index) => [
      numberCell(index + 1),
      textCell(part.comparable ? part.district.name : `${part.district.name} (${monthsOf(part)})`),
      ...sumCells(part, shown),
    ]),
    totals: [[{ ...textCell('همه'), span: 2 }, ...sumCells(whole, shown)]],
  }
}

/** What the electricity is used for, with each use's share. */
export function usesTable({ whole, parts }: EnergyBreakdown<{ name: string }>, shown: Shown): Block {
  return {
    ...captioned(`مصرف به تفکیک کاربری، ${monthsName(whole)}`, shown),
    columns: [name('کاربری'), number('سهم'), ...sumColumns],
    rows: parts.map(part => [textCell(part.name), textCell(share(part, whole)), ...sumCells(part, shown)]),
    totals: [[textCell('همه'), textCell(share(whole, whole)), ...sumCells(whole, shown)]],
  }
}

/** The largest accounts, and what they and all others come to. */
export function accountsTable(session: Session, department: string, year: number, shown: Shown): Block {
  const { whole, parts } = energyByAccount(session, department, year)
  const largest = parts.slice(0, listed)
  const places = new Map(session.rows.district.map(district => [district.code, district.name]))
  const sum = largest.reduce((total, { energy }) => total + energy, 0n)
  const caption = toPersianDigits(`${largest.length} اشتراک پرمصرف از ${parts.length} اشتراک، ${monthsName(whole)}`)
  return {
    ...captioned(caption, shown),
    columns: [
      { header: 'اشتراک', align: 'text', width: 'fit' },
      name('محل مصرف'),
      { header: 'منطقه', align: 'text', width: 'fit' },
      number('مصرف'),
      number('سهم'),
    ],
    rows: largest.map(part => [
      accountCell(part.account),
      textCell(energySite(part.account)),
      textCell(places.get(part.account.district) ?? null),
      textCell(sumText(megawattHours(part.energy), part)),
      textCell(share(part, whole)),
    ]),
    totals: [
      [
        { ...textCell('جمع این اشتراک‌ها'), span: 3 },
        textCell(sumText(megawattHours(sum), { missing: largest.reduce((count, { missing }) => count + missing, 0) })),
        textCell(share({ energy: sum }, whole)),
      ],
      [
        { ...textCell('همهٔ اشتراک‌ها'), span: 3 },
        textCell(sumText(megawattHours(whole.energy), whole)),
        textCell(share(whole, whole)),
      ],
    ],
  }
}

/** Accounts that stand out, the farthest first, with what is unusual of each; nothing when none does. */
export function outliersTable(session: Session, outliers: readonly Unusual[], year: number, shown: Shown): Block[] {
  if (outliers.length === 0) return []
  const places = new Map(session.rows.district.map(district => [district.code, district.name]))
  const some = outliers.slice(0, listed)
  const caption = toPersianDigits(`قبوض و انشعاب‌های غیرمتعارف در سال ${year} (${some.length} از ${outliers.length})`)
  return [
    {
      ...captioned(caption, shown),
      columns: [
        { header: 'اشتراک', align: 'text', width: 'fit' },
        name('محل مصرف'),
        { header: 'منطقه', align: 'text', width: 'fit' },
        { header: 'کاربری', align: 'text', width: 'fit' },
        name('مورد غیرمتعارف'),
      ],
      rows: some.map(({ account, what }) => [
        { text: [{ text: isolate(toPersianDigits(account.code)), anchor: accountAnchor(account.code) }] },
        textCell(energySite(account)),
        textCell(places.get(account.district) ?? null),
        textCell(energyUseChoices[account.use]),
        textCell(what),
      ]),
    },
  ]
}

function accountCell({ code }: Row<'energyAccount'>): Cell {
  return { text: [{ text: isolate(toPersianDigits(code)) }] }
}

function megawattHours(energy: bigint): string {
  return formatNumber(inMegawattHours(energy), { fraction: 1, padded: true })
}

function share(part: Pick<EnergyTotal, 'energy'>, whole: Pick<EnergyTotal, 'energy'>): string | null {
  if (whole.energy === 0n) return null
  const percent = divide(new Big(part.energy).times(100), new Big(whole.energy)).toFixed()
  return printShare(percent, (value, more) => formatPercent(value, { fraction: 1 + more, padded: true }))
}

function monthsOf({ months }: PartEnergy): string {
  return toPersianDigits(`${months.length} ماه`)
}

function byUse(a: EnergyTotal, b: EnergyTotal): number {
  return a.energy === b.energy ? 0 : a.energy > b.energy ? -1 : 1
}
