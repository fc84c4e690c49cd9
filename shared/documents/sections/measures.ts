import { measuresTimeline } from '../../charts/measuresTimeline.ts'
import type { Block, Cell } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { type MeasureSum, measuresByHorizon } from '../../domain/measures.ts'
import { yearsOfDays } from '../../domain/yearsName.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { isoToJalali } from '../../persian/jalali.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { type Unit, unitChoices } from '../../quantities/unit.ts'
import type { Row } from '../../records/index.ts'
import { measureStatusChoices } from '../../records/measure.ts'
import { qualify } from '../../records/qualifier.ts'
import { chartBlocks, note } from '../blocks.ts'
import { groupRow, nameCell, textCell } from '../cells.ts'
import { anchorIn, type SectionContext } from './section.ts'

const width = 7

/** The department's measures horizon by horizon, with what they cost and are expected to save. */
export function measures(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const { whole, horizons } = measuresByHorizon(session, department.code)
  if (whole.measures.length === 0) return []
  const sample = whole.measures.some(measure => measure.sample)
  const fact = codes.table('measure', `اقدام‌های ${department.name}`, whole.measures)
  const one = unitOfAll(whole.measures)
  const unit = tableMoneyOf(session)
  const units = [...(one === null ? [] : [`اثر به ${unitChoices[one]}`]), `هزینه به ${moneyUnitName(unit)}`]
  const span = yearsOfDays([whole.from, whole.to].filter(day => day !== null))
  const sums = [...horizons, ...(horizons.length > 1 ? [{ name: 'همهٔ افق‌ها', ...whole }] : [])]
  return [
    { kind: 'heading', level: 2, text: 'اقدامات کوتاه‌مدت، میان‌مدت و بلندمدت', anchor: anchorIn(context, 'measures') },
    {
      kind: 'table',
      caption: `اقدام‌ها${span === '' ? '' : ` (${span})`} و صرفه‌جویی سالانهٔ آن‌ها؛ ${units.join('، ')}${sample ? ' (نمونه)' : ''}`,
      fact,
      columns: [
        { header: 'اقدام', align: 'text', width: 'share' },
        { header: 'نهادهای مؤثر', align: 'text', width: 'share' },
        { header: 'مبنا', align: 'number', width: 'fit' },
        { header: 'صرفه‌جویی', align: 'number', width: 'fit' },
        { header: 'هزینه', align: 'number', width: 'fit' },
        { header: 'زمان', align: 'text', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'fit' },
      ],
      rows: horizons.flatMap(horizon => [
        groupRow(horizon.name, width),
        ...horizon.measures.map(measure => measureCells(measure, one, unit)),
      ]),
      totals: sums.flatMap(sum => sumRows(sum.name, sum, one, unit)),
    },
    ...missing(whole),
    ...chartBlocks(measuresTimeline(context), fact),
  ]
}

function measureCells(measure: Row<'measure'>, one: Unit | null, unit: TableMoney): Cell[] {
  const title = measure.openness === 'closed' ? `${measure.title} – غیرعلنی` : measure.title
  return [
    nameCell(title, measure),
    textCell(measure.partners),
    textCell(quantity(measure.baseline, measure.unit, one)),
    textCell(quantity(measure.saving, measure.unit, one)),
    textCell(measure.cost === null ? null : formatRial(measure.cost, unit)),
    textCell(runs(measure.startsOn, measure.endsOn)),
    textCell(measureStatusChoices[measure.status]),
  ]
}

/** One row for each unit that something is saved in; unlike units are never added. */
function sumRows(
  name: string,
  { cost, savings, measures: { length }, withoutCost, withoutSaving }: MeasureSum,
  one: Unit | null,
  unit: TableMoney,
): Cell[][] {
  const label = toPersianDigits(`جمع ${name} (${length} اقدام)`)
  const [first, ...rest] = savings
  const row = (title: string, saving: (typeof savings)[number] | undefined, money: bigint | null): Cell[] => [
    { ...textCell(title), span: 3 },
    textCell(saving === undefined ? null : hedged(quantity(saving.saving, saving.unit, one), withoutSaving)),
    textCell(money === null ? null : hedged(formatRial(money, unit), withoutCost)),
    { ...textCell(''), text: [{ text: '' }], span: 2 },
  ]
  return [row(label, first, cost), ...rest.map(saving => row('', saving, null))]
}

/** A sum that lacks some measures is «حداقل», as texts say it. */
function hedged(sum: string | null, lacking: number): string | null {
  return sum === null ? null : qualify(sum, lacking > 0 ? 'atLeast' : 'exact')
}

/** The unit of all of them, named in the headers; null when they differ and each number names its own. */
function unitOfAll(all: readonly Row<'measure'>[]): Unit | null {
  const units = new Set(all.flatMap(measure => measure.unit ?? []))
  const [first] = units
  return units.size === 1 && first !== undefined ? first : null
}

function quantity(value: string | null, of: Unit | null, one: Unit | null): string | null {
  if (value === null) return null
  return of === null || of === one ? formatNumber(value) : `${formatNumber(value)} ${unitChoices[of]}`
}

/** «۱۴۰۰/۰۷ تا ۱۴۰۱/۰۳», open at the end that is not set. */
function runs(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null
  if (from === null) return `تا ${monthOf(to ?? '')}`
  return to === null ? `از ${monthOf(from)}` : `${monthOf(from)} تا ${monthOf(to)}`
}

function monthOf(iso: string): string {
  const { year, month } = isoToJalali(iso)
  return isolate(toPersianDigits(`${year}/${String(month).padStart(2, '0')}`))
}

/** Sums are of what is known. */
function missing({ withoutCost, withoutSaving }: MeasureSum): Block[] {
  const parts = [
    withoutCost === 0 ? '' : `هزینهٔ ${withoutCost} اقدام`,
    withoutSaving === 0 ? '' : `صرفه‌جویی ${withoutSaving} اقدام`,
  ].filter(part => part !== '')
  return parts.length === 0 ? [] : [note(toPersianDigits(`${parts.join(' و ')} ثبت نشده و در جمع نیست.`))]
}
