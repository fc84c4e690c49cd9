import { type SentenceTemplate, textBetween } from '../sentenceTemplate.ts'
import type { Verdict } from '../verdict.ts'

const means = /(?<!\p{L})(?:بودجه|اعتبار|موجودی|منابع|ظرفیت|ذخیره)(?: \S+){0,3} ?$/u
const needs = /(?<!\p{L})(?:هزینه|نیاز|مصرف|تقاضا|تعهد|بدهی|مصارف)(?: \S+){0,3} ?$/u

/** «هزینهٔ □ با بودجهٔ □ کافی بود»: what there is against what it takes. */
export function enoughIn(template: SentenceTemplate, a: Verdict['figure'], b: Verdict['figure']): Verdict | null {
  const said =
    /(?<!\p{L})(?:کافی|بسنده|کفایت|کفاف) ?(ن?(?:بود|است|شد|کرد|میکند|میدهد|داد)|نیست|نمیکند|نمیدهد)(?!\p{L})/u.exec(
      textBetween(template, 1, 2),
    )
  const before = [textBetween(template, -1, 0), textBetween(template, 0, 1)] as const
  if (said === null || a.unit !== b.unit) return null
  const isMeansLast = needs.test(before[0]) && means.test(before[1])
  if (!isMeansLast && !(means.test(before[0]) && needs.test(before[1]))) return null
  const [figure, against] = isMeansLast ? [a, b] : [b, a]
  return { figure, against, says: said[1]?.startsWith('ن') === true ? 'more' : 'atMost', word: said[0] }
}
