import { alike, isFirm, type Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

const planned =
  /(?:^|\s)(?:مصوب|مصوبه|برنامه|هدف|پیش ?بینی|پیش ?بینی ?شده|تعهد|تخصیص|تخصیص ?یافته|بودجه|اعتبار|براورد|براوردی|از)(?: \S+){0,3} ?$/
const done = /(?:^|\s)(?:عملکرد|تحقق|هزینه|هزینهکرد|جذب|وصول|وصولی|پرداخت|محقق)(?: \S+){0,3} ?$/
const doneAfter = /^ ?(?:\S+ ){0,4}(?:جذب|هزینه|وصول|محقق|پرداخت|تحقق|تخصیص|واگذار)(?!\p{L})/u
const word = /(?:تحقق|جذب|تخصیص|وصول|اجرا|عملکرد|هزینهکرد)/

/** The share of a plan that was done: «مصوب ۴۰ و عملکرد ۳۰ است؛ یعنی ۷۵ درصد تحقق», «… و درصد جذب ۷۵ درصد است». */
export function executionIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [plan, part, stated] = quantities
  if (quantities.length !== 3 || plan === undefined || part === undefined || stated?.unit !== 'percent') return null
  if (plan.unit === 'percent' || !alike(plan, part) || !isFirm(plan) || !isFirm(part) || stated.points) return null
  const [lead, middle] = [textBetween(template, -1, 0), textBetween(template, 0, 1)]
  // «درصد جذب با هزینهٔ □ از □ تخصیص، ▪ است».
  const isNamedFirst =
    new RegExp(`^(?:\\S+ ){0,3}${word.source} `).test(lead) && /^ ?(?:\S+ ){0,2}از (?:\S+ )?$/.test(middle)
  if (isNamedFirst && /^ ?(?:\S+ ?){0,3}(?:،|به) ?$/.test(textBetween(template, 1, 2)))
    return { claim: 'share', stated, basis: [plan, part], falls: false }
  const [before, after] = [textBetween(template, 1, 2), textBetween(template, 2, 3)]
  const isOfPlan = planned.test(lead) && (done.test(middle) || doneAfter.test(before))
  const isNamed =
    word.test(after.split(/[،؛.]/)[0] ?? '') ||
    new RegExp(`(?:درصد ${word.source}(?: \\S+){0,3}|(?:که|یعنی|با|؛|،) (?:\\S+ )?${word.source}) ?$`).test(before)
  return isOfPlan && isNamed ? { claim: 'share', stated, basis: [part, plan], falls: false } : null
}
