import { indicatorsWithoutLine } from '../domain/costPerOutcome.ts'
import { defineCheck } from './finding.ts'

/** Something measured that no money is meant to move. What only feeds a ratio, or is itself money put in, needs none. */
export const indicatorWithoutLine = defineCheck('indicator-without-line', 'شاخص فاقد ردیف بودجه', session => {
  const parts = new Set(session.rows.indicator.flatMap(({ numerator, denominator }) => [numerator, denominator]))
  return indicatorsWithoutLine(session).map(({ code, title, type }) => ({
    severity: type === 'input' || type === 'efficiency' || parts.has(code) ? 'info' : 'warning',
    where: { kind: 'indicator', key: code, field: 'code' },
    message: `هیچ ردیف بودجه‌ای به شاخص «${title}» پیوند ندارد.`,
    remedy: 'ردیفی را که برای این شاخص هزینه می‌شود در «پیوند بودجه و شاخص» بنویسید.',
  }))
})
