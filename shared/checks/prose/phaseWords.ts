import { type Phase, phaseChoices } from '../../records/budgetAmount.ts'

const paid =
  '(?<!\\p{L})(?:هزینه|خرج|جذب|پرداخت|صرف|تسویه) (?:شد|شده|کرد|کردیم|کرده|کردهایم|کردهاند|گردید|گردیده|برد|داشت)(?!\\p{L})'

/** What was done with money, by the words for it; what was paid may have been settled since. */
const words: readonly (readonly [Phase, RegExp])[] = [
  ['approved', /(?<!\p{L})(?:مصوب|تصویب|به تصویب)(?!\p{L})/u],
  ['secured', /(?<!\p{L})(?:تامین|تأمین) اعتبار(?!\p{L})/u],
  ['allocated', /(?<!\p{L})(?:تخصیص|تخصیصی|تخصیصیافته)(?!\p{L})/u],
  ['actual', new RegExp(`${paid}|(?<!\\p{L})(?:عملکرد|هزینهکرد|هزینه کرد)(?!\\p{L})`, 'u')],
  ['settled', new RegExp(`${paid}|(?<!\\p{L})تفریغ(?!\\p{L})`, 'u')],
]

/** The phases that folded words name. */
export function phasesIn(folded: string): Phase[] {
  return words.flatMap(([phase, pattern]) => (pattern.test(folded) ? [phase] : []))
}

/** The same as labels have them: «مصوب», «تخصیص», «عملکرد». */
export function phaseNames(folded: string): string[] {
  return phasesIn(folded).map(phase => phaseChoices[phase])
}
