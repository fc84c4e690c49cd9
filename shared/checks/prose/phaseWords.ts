import { type Phase, phaseChoices } from '../../records/budgetAmount.ts'

const paid =
  '(?<!\\p{L})(?:هزینه|خرج|جذب|پرداخت|صرف|تسویه) (?:شد|شده|کرد|کردیم|کرده|کردهایم|کردهاند|گردید|گردیده|برد|داشت)(?!\\p{L})'

/** What was done with money, by the words for it; what was paid may have been settled since. */
const said: readonly (readonly [Phase, RegExp])[] = [
  [
    'proposed',
    /(?<!\p{L})(?:(?:بودجه|اعتبار|مبلغ|رقم|ارقام|هزینه|درامد|منابع|مصارف) پیشنهادی|پیشنهادی (?=سال|1[34]\d\d))(?!\p{L})/u,
  ],
  ['approved', /(?<!\p{L})(?:مصوب|تصویب|به تصویب)(?!\p{L})/u],
  ['revised', /(?<!\p{L})(?:(?:بودجه|اعتبار|مبلغ|رقم|مصوب) اصلاحی|اصلاحیه بودجه)(?!\p{L})/u],
  ['supplementary', /(?<!\p{L})متمم(?!\p{L})/u],
  ['secured', /(?<!\p{L})(?:تامین|تأمین) اعتبار(?!\p{L})/u],
  ['allocated', /(?<!\p{L})(?:تخصیص|تخصیصی|تخصیصیافته)(?!\p{L})/u],
  ['actual', new RegExp(`${paid}|(?<!\\p{L})(?:عملکرد|هزینهکرد|هزینه کرد)(?!\\p{L})`, 'u')],
  ['settled', new RegExp(`${paid}|(?<!\\p{L})تفریغ(?!\\p{L})`, 'u')],
]

/** The phases that folded words name. */
export function phasesIn(folded: string): Phase[] {
  return said.flatMap(([phase, pattern]) => (pattern.test(folded) ? [phase] : []))
}

/** The same as labels have them: «مصوب», «تخصیص», «عملکرد». */
export function phaseNames(folded: string): string[] {
  return phasesIn(folded).map(phase => phaseChoices[phase])
}

/** What was done with money of a phase, as one verb. */
const done: Partial<Record<Phase, string>> = {
  approved: 'تصویب شد',
  secured: 'تأمین اعتبار شد',
  allocated: 'تخصیص یافت',
  actual: 'هزینه شد',
  settled: 'هزینه شد',
}
const doing =
  /(?<!\p{L})(?:تصویب|تخصیص|(?:تامین|تأمین) اعتبار|هزینه|خرج|جذب|پرداخت|صرف) (?:شد|یافت|گردید|کرد|کردیم)(?!\p{L})/u
const naming = /(?<!\p{L})(?:مصوب|پیشنهادی|تخصیصی|تخصیص|عملکرد|هزینه ?کرد|تفریغ)(?!\p{L})/u

/**
 * The words of a phase in a folded text and what says another phase in their place; null where it names none so that
 * one word can take the place of another.
 */
export function phaseTurnIn(folded: string, own: Phase): { from: number; to: number; words: string } | null {
  const verb = doing.exec(folded)
  const match = verb ?? naming.exec(folded)
  if (match === null) return null
  const [from, to] = [match.index, match.index + match[0].length]
  const name =
    own === 'allocated' && /(?:اعتبار|بودجه|مبلغ) $/.test(folded.slice(0, from)) ? 'تخصیصی' : phaseChoices[own]
  const words = verb === null ? name : done[own]
  return words === undefined ? null : { from, to, words }
}
