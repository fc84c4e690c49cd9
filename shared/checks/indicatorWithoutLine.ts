import { defineCheck } from './finding.ts'

/** Something measured that no money is meant to move. What only feeds a ratio, or is itself money put in, needs none. */
export const indicatorWithoutLine = defineCheck('indicator-without-line', 'شاخص بی‌بودجه', ({ rows }) => {
  const linked = new Set(rows.lineIndicatorLink.map(({ indicator }) => indicator))
  const parts = new Set(rows.indicator.flatMap(({ numerator, denominator }) => [numerator, denominator]))
  return rows.indicator
    .filter(({ code }) => !linked.has(code))
    .map(({ code, title, type }) => ({
      severity: type === 'input' || type === 'efficiency' || parts.has(code) ? 'info' : 'warning',
      where: { kind: 'indicator', code, field: 'code' },
      message: `هیچ ردیف بودجه‌ای به شاخص «${title}» پیوند ندارد.`,
      remedy: 'ردیفی را که برای این شاخص هزینه می‌شود در «پیوند بودجه و شاخص» بنویسید.',
    }))
})
