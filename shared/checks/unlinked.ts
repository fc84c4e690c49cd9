import { indicatorsWithoutLine, linesWithoutIndicator } from '../domain/costPerOutcome.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { defineCheck } from './finding.ts'

/** Money that is meant to move nothing that is measured. */
export const lineWithoutIndicator = defineCheck('line-without-indicator', 'ردیف بودجهٔ فاقد شاخص', session =>
  linesWithoutIndicator(session).map(({ code, title }) => ({
    severity: 'warning',
    where: { kind: 'budgetLine', key: code, field: 'code' },
    message: `ردیف ${isolate(toPersianDigits(code))} («${title}») به هیچ شاخصی پیوند ندارد و پیدا نیست پول آن چه چیزی را بهتر می‌کند.`,
    remedy: 'آن را در «پیوند بودجه و شاخص» به شاخصی ببندید و وزن و دلیل را بنویسید.',
  })),
)

/**
 * Something measured that no money is meant to move. What only feeds a ratio, or is itself money put in, needs none.
 */
export const indicatorWithoutLine = defineCheck('indicator-without-line', 'شاخص فاقد ردیف بودجه', session => {
  const parts = new Set(session.rows.indicator.flatMap(({ numerator, denominator }) => [numerator, denominator]))
  return indicatorsWithoutLine(session).map(({ code, title, type }) => ({
    severity: type === 'input' || type === 'efficiency' || parts.has(code) ? 'info' : 'warning',
    where: { kind: 'indicator', key: code, field: 'code' },
    message: `هیچ ردیف بودجه‌ای به شاخص «${title}» پیوند ندارد.`,
    remedy: 'ردیفی را که برای این شاخص هزینه می‌شود در «پیوند بودجه و شاخص» بنویسید.',
  }))
})
