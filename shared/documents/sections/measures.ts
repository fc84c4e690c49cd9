import type { Block, Cell } from '../../document.ts'
import { measureStatusChoices } from '../../domain/horizon.ts'
import { type MeasureSum, measuresByHorizon } from '../../domain/measures.ts'
import { unitChoices } from '../../domain/unit.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { formatRial, moneyUnitName } from '../../persian/money.ts'
import type { Row } from '../../tables/index.ts'
import { groupRow, nameCell, textCell } from '../cells.ts'
import { note } from '../paragraphs.ts'
import { anchorIn, type SectionContext } from './section.ts'

const unit = 'million-rial'
const width = 7

/** The department's measures horizon by horizon, with what they cost and are expected to save. */
export function measures(context: SectionContext): Block[] {
  const { data, department, codes } = context
  const { whole, horizons } = measuresByHorizon(data, department.code)
  if (whole.measures.length === 0) return []
  const sample = whole.measures.some(measure => measure.sample)
  const sums = [...horizons, ...(horizons.length > 1 ? [{ name: 'همهٔ افق‌ها', ...whole }] : [])]
  return [
    { kind: 'heading', level: 2, text: 'اقدام‌ها به تفکیک افق', anchor: anchorIn(context, 'measures') },
    {
      kind: 'table',
      caption: `اقدام‌ها، اثر سالانه و هزینهٔ آن‌ها${sample ? ' (نمونه)' : ''}`,
      fact: codes.table('measure', `اقدام‌های ${department.name}`, whole.measures),
      columns: [
        { header: 'اقدام', align: 'text', width: 'share' },
        { header: 'نهادهای مؤثر', align: 'text', width: 'share' },
        { header: 'مبنا', align: 'number', width: 'fit' },
        { header: 'صرفه‌جویی', align: 'number', width: 'fit' },
        { header: `هزینه (${moneyUnitName(unit)})`, align: 'number', width: 'fit' },
        { header: 'زمان', align: 'text', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'fit' },
      ],
      rows: horizons.flatMap(horizon => [groupRow(horizon.name, width), ...horizon.measures.map(measureCells)]),
      totals: sums.flatMap(sum => sumRows(sum.name, sum)),
    },
    ...missing(whole),
  ]
}

function measureCells(measure: Row<'measure'>): Cell[] {
  const title = measure.openness === 'closed' ? `${measure.title} – غیرعلنی` : measure.title
  return [
    nameCell(title, measure),
    textCell(measure.partners),
    textCell(quantity(measure.baseline, measure)),
    textCell(quantity(measure.saving, measure)),
    textCell(measure.cost === null ? null : formatRial(measure.cost, unit)),
    textCell(runs(measure.startsOn, measure.endsOn)),
    textCell(measureStatusChoices[measure.status]),
  ]
}

/** One row for each unit that something is saved in; unlike units are never added. */
function sumRows(name: string, { cost, savings, measures: { length } }: MeasureSum): Cell[][] {
  const label = toPersianDigits(`جمع ${name} (${length} اقدام)`)
  const [first, ...rest] = savings
  const row = (title: string, saving: (typeof savings)[number] | undefined, money: bigint | null): Cell[] => [
    { ...textCell(title), span: 3 },
    textCell(saving === undefined ? null : quantity(saving.saving, saving)),
    textCell(money === null ? null : formatRial(money, unit)),
    { ...textCell(''), text: [{ text: '' }], span: 2 },
  ]
  return [row(label, first, cost), ...rest.map(saving => row('', saving, null))]
}

function quantity(value: string | null, { unit: of }: { unit: Row<'measure'>['unit'] }): string | null {
  if (value === null) return null
  return of === null ? formatNumber(value) : `${formatNumber(value)} ${unitChoices[of]}`
}

/** «۱۴۰۱/۰۲/۰۱ تا ۱۴۰۱/۱۲/۲۹», open at the end that is not set. */
function runs(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null
  if (from === null) return `تا ${formatJalaliDate(to ?? '')}`
  return to === null ? `از ${formatJalaliDate(from)}` : `${formatJalaliDate(from)} تا ${formatJalaliDate(to)}`
}

/** Sums are of what is known. */
function missing({ withoutCost, withoutSaving }: MeasureSum): Block[] {
  const parts = [
    withoutCost === 0 ? '' : `هزینهٔ ${withoutCost} اقدام`,
    withoutSaving === 0 ? '' : `صرفه‌جویی ${withoutSaving} اقدام`,
  ].filter(part => part !== '')
  return parts.length === 0 ? [] : [note(toPersianDigits(`${parts.join(' و ')} ثبت نشده و در جمع نیست.`))]
}
