import { costOf } from '../domain/costPerOutcome.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { parsePeriod } from '../quantities/period.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { refusePlace } from './place.ts'
import { badAddress, type FactReading, unknownAddress } from './reading.ts'
import type { SourceCell } from './source.ts'

/**
 * `lineIndicatorLink/1012~C-01/costPerUnit/1400`: the linked share of a line's money for one of what the indicator came
 * to that year. `share` is that money itself.
 */
export function readLink(session: Session, address: Address): FactReading {
  refusePlace(address)
  const { selection, field, period } = address
  const [lineCode = '', indicatorCode = '', ...rest] = selection.by === 'code' ? selection.code.split('~') : []
  const name = field.by === 'name' ? field.name : ''
  if (lineCode === '' || indicatorCode === '' || rest.length > 0) throw badAddress(address, 'link-malformed', {})
  if (name !== 'costPerUnit' && name !== 'share') throw badAddress(address, 'link-field-unknown', {})
  if (period.length !== 'year') throw badAddress(address, 'budget-is-yearly', {})
  const line = session.rows.budgetLine.find(({ code }) => code === lineCode)
  const link = session.rows.lineIndicatorLink.find(row => row.line === lineCode && row.indicator === indicatorCode)
  if (line === undefined || link === undefined || !session.rows.indicator.some(({ code }) => code === indicatorCode))
    throw unknownAddress(address, 'link-unknown', { line: lineCode, indicator: indicatorCode })

  const { amount, share, shareQualifier, outcome, costPerUnit, indicator, qualifier, reason } = costOf(
    session,
    link,
    line,
    period.year,
  )
  const value = name === 'share' ? share : costPerUnit
  if (value === null || amount === null)
    throw unknownAddress(address, 'cost-per-unit-missing', { why: reason ?? 'هزینهٔ واحد ندارد' })
  const points = name === 'share' ? [] : (outcome?.points ?? [])
  const cells: SourceCell[] = [
    { kind: 'budgetAmount', row: amount.row, field: 'amount' },
    { kind: 'lineIndicatorLink', row: link, field: 'weight' },
    ...points.flatMap(({ rows }) => rows.map(row => ({ kind: 'indicatorValue' as const, row, field: 'actual' }))),
  ]
  const [first, last] = [points[0], points.at(-1)]
  const caveats = [`بر پایهٔ مبلغ ${phaseChoices[amount.phase]} ${period.label}`]
  if (name === 'costPerUnit' && outcome?.by === 'change' && first !== undefined && last !== undefined)
    caveats.push(`به ازای بهبود از ${parsePeriod(first.period).label} تا ${parsePeriod(last.period).label}`)
  return {
    value,
    unit: 'rial',
    ...(name === 'share' ? {} : { per: indicator.unit, quotient: true }),
    phase: amount.phase,
    qualifier: name === 'costPerUnit' ? qualifier : shareQualifier,
    computed: true,
    label:
      name === 'share'
        ? `سهم شاخص «${indicator.title}» از ردیف ${toPersianDigits(line.code)}، ${period.label}`
        : `هزینهٔ هر واحد «${indicator.title}» از ردیف ${toPersianDigits(line.code)}، ${period.label}`,
    caveats,
    cells,
    basis: [
      { kind: 'budgetLine', row: line },
      { kind: 'indicator', row: indicator },
    ],
  }
}
