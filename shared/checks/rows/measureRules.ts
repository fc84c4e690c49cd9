import { Big } from 'big.js'
import { fold } from '../../persian/normalise.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { defineRowCheck, type Found } from '../finding.ts'
import { formatSize } from '../formatQuantity.ts'
import { inBaseUnit } from '../prose/unitWords.ts'

/** Measures that save more than there is to save, each or together. */
export const measureRules = defineRowCheck('measure-rules', 'صرفه‌جویی ناممکن', session => [
  ...aboveBaseline(session),
  ...onOneBaseline(session),
  ...aboveUse(session),
  ...baselineAboveUse(session),
])

function aboveBaseline({ rows }: Session): Found[] {
  return rows.measure.flatMap(({ code, baseline, saving, unit }): Found[] => {
    if (baseline === null || saving === null || new Big(saving).lte(baseline)) return []
    const [most, own] = [baseline, saving].map(value => formatSize(new Big(value), unit, ''))
    return [
      {
        severity: 'error',
        where: { kind: 'measure', key: code, field: 'saving' },
        message: `صرفه‌جویی موردانتظار ${own} است و از مبنای آن، ${most}، بیشتر است.`,
        remedy: 'صرفه‌جویی یا مبنا را اصلاح کنید؛ هر دو برای یک سال و با یک واحد است.',
      },
    ]
  })
}

/** Measures whose baselines are one and the same use: together they can't save more than it. */
function onOneBaseline({ rows }: Session): Found[] {
  const alive = rows.measure.filter(
    ({ status, baseline, saving }) => status !== 'stopped' && baseline !== null && saving !== null,
  )
  const same = Map.groupBy(alive, ({ department, baseline, unit }) => `${department} ${baseline} ${unit}`)
  return [...same.values()].flatMap((ones): Found[] => {
    const [largest] = ones.toSorted((a, b) => new Big(b.saving ?? 0).cmp(a.saving ?? 0))
    const total = ones.reduce((sum, { saving }) => sum.plus(saving ?? 0), new Big(0))
    // One that passes it alone is told of by itself.
    if (largest === undefined || total.lte(largest.baseline ?? 0)) return []
    if (new Big(largest.saving ?? 0).gt(largest.baseline ?? 0)) return []
    const [all, base] = [total, new Big(largest.baseline ?? 0)].map(size => formatSize(size, largest.unit, ''))
    const names = ones.map(({ title }) => `«${title}»`).join('، ')
    return [
      {
        severity: 'error',
        where: { kind: 'measure', key: largest.code, field: 'saving' },
        message: `مبنای ${names} یکی است و صرفه‌جویی آن‌ها در مجموع ${all} است و از آن مبنا، ${base}، بیشتر است.`,
        remedy:
          'مبنای هر اقدام را به مصرفی محدود کنید که همان اقدام بر آن اثر دارد، یا صرفه‌جویی تکراری را از یکی بردارید.',
      },
    ]
  })
}

/** All savings of a department against its yearly use, as somebody stated it. */
function aboveUse(session: Session): Found[] {
  const { measure, statedFact } = session.rows
  return [...Map.groupBy(measure, ({ department }) => department)].flatMap(([department, measures]): Found[] => {
    const alive = measures.filter(({ status, saving }) => status !== 'stopped' && saving !== null)
    return [...Map.groupBy(alive, ({ unit }) => (unit === null ? null : inBaseUnit(new Big(0), unit).unit))].flatMap(
      ([unit, ones]): Found[] => {
        const use = unit === null ? undefined : useOf(statedFact, department, unit)
        if (unit === null || use === undefined) return []
        const sizes = ones.map(({ saving, unit: own }) => inBaseUnit(new Big(saving ?? 0), own ?? unit).value)
        const total = sizes.reduce((sum, size) => sum.plus(size), new Big(0))
        const all = inBaseUnit(new Big(use.value), use.unit).value
        const largest = ones[sizes.indexOf(sizes.toSorted((a, b) => b.cmp(a))[0] ?? new Big(0))]
        if (total.lte(all) || largest === undefined) return []
        const [savings, uses] = [total, all].map(size => formatSize(inUnit(size, use.unit), use.unit, ''))
        return [
          {
            severity: 'error',
            where: { kind: 'measure', key: largest.code, field: 'saving' },
            message: `صرفه‌جویی همهٔ اقدام‌ها در مجموع ${savings} است و از «${use.title}»، ${uses}، بیشتر است؛ بزرگ‌ترین آن‌ها این اقدام است.`,
            remedy: 'ببینید صرفه‌جویی یک مصرف در چند اقدام شمرده نشده و واحد آن درست است.',
          },
        ]
      },
    )
  })
}

/** One measure can't save on more than all that is used. */
function baselineAboveUse({ rows }: Session): Found[] {
  return rows.measure.flatMap(({ code, department, baseline, unit }): Found[] => {
    if (baseline === null || unit === null) return []
    const own = inBaseUnit(new Big(baseline), unit)
    const use = useOf(rows.statedFact, department, own.unit)
    if (use === undefined || own.value.lte(inBaseUnit(new Big(use.value), use.unit).value)) return []
    const [said, all] = [formatSize(new Big(baseline), unit, ''), formatSize(new Big(use.value), use.unit, '')]
    return [
      {
        severity: 'error',
        where: { kind: 'measure', key: code, field: 'baseline' },
        message: `مبنای این اقدام ${said} است و از «${use.title}»، ${all}، بیشتر است.`,
        remedy: 'مبنا یا واحد اندازه‌گیری آن را اصلاح کنید.',
      },
    ]
  })
}

/** A department's use as somebody stated it, of a unit's quantity. @param unit base unit */
function useOf(facts: readonly Row<'statedFact'>[], department: string, unit: Unit): Row<'statedFact'> | undefined {
  return facts.find(
    fact => fact.department === department && isUse(fact.title) && inBaseUnit(new Big(0), fact.unit).unit === unit,
  )
}

const isUse = (title: string) => /مصرف/.test(fold(title))

function inUnit(size: Big, unit: Unit): Big {
  return size.div(inBaseUnit(new Big(1), unit).value)
}
