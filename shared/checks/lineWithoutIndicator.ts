import { linesWithoutIndicator } from '../domain/costPerOutcome.ts'
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
