import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, quoted } from './formatQuantity.ts'
import type { Quantity } from './prose/quantities.ts'
import { isFirm } from './prose/relations.ts'
import { textBetween, wordSet, wordsOf } from './prose/sentenceTemplate.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * One thing with two numbers: «همین ۳۴ گروه امدادیار» after «۳۶ گروه امدادیار» in a text, and sentences of two texts
 * that say the same words about two numbers.
 */
export const twoNumbers = defineCheck('two-numbers', 'دو رقم برای یک چیز', session => [
  ...withinTexts(session),
  ...betweenTexts(session),
])

const again = /(?:(?:^|\s)(?:همین|همان)(?: تعداد)?|^ ?این(?: تعداد)?) ?$/
const againAfter = /^ ?(?:\S+ ){1,3}(?:یادشده|مذکور|پیشگفته|گفتهشده|فوق)(?!\p{L})/u

/** A number that points back at what was said, against the last number of the same thing. */
function withinTexts(session: Session): Found[] {
  const byText = Map.groupBy(textsOf(session).sentences, ({ where }) => `${where.kind} ${where.key} ${where.field}`)
  return [...byText.values()].flatMap(sentences => {
    const last = new Map<string, Quantity>()
    return sentences.flatMap(sentence =>
      sentence.quantities.flatMap((quantity, i): Found[] => {
        const thing = thingOf(sentence, i)
        if (thing === null || !isFirm(quantity)) return []
        const before = last.get(thing)
        const pointsBack =
          again.test(textBetween(sentence.template, i - 1, i)) ||
          againAfter.test(textBetween(sentence.template, i, i + 1))
        if (!pointsBack) last.set(thing, quantity)
        if (!pointsBack || before === undefined || isSame(before, quantity)) return []
        const said = `پیش‌تر ${formatQuantity(before)} نوشته شده و همان در این جمله ${formatQuantity(quantity)} است.`
        return [textFinding(sentence, 'error', said)]
      }),
    )
  })
}

/** The unit and the word after a number: «گروه امدادیار»; null where neither tells. */
function thingOf({ quantities, template }: CheckedSentence, i: number): string | null {
  const quantity = quantities[i]
  if (quantity === undefined || quantity.unit === 'percent' || quantity.unit === 'rial') return null
  const [word = ''] = wordsOf(textBetween(template, i, i + 1))
  if (quantity.unit === null) return /^\p{L}{3,}$/u.test(word) ? word : null
  return `${quantity.unit} ${/^\p{L}{3,}$/u.test(word) ? word : ''}`
}

function isSame(a: Quantity, b: Quantity): boolean {
  if (a.value === null || b.value === null) return true
  const room = a.hedge === 'about' || b.hedge === 'about' ? a.value.times('0.05') : a.step.gt(b.step) ? a.step : b.step
  const apart = a.value.minus(b.value).abs()
  return a.step.eq(b.step) && a.hedge === b.hedge && a.hedge === 'exact' ? apart.eq(0) : apart.lte(room)
}

const empty = wordSet(
  'است بود شد شده را در از به با و که این آن دارد دارند داشت داشتند هم نیز تا برای می‌شود هست رسید رسیده ما شهر شهرداری اکنون تعداد شمار',
)

interface Said {
  sentence: CheckedSentence
  quantity: Quantity
  words: ReadonlySet<string>
  /** Everything it names by a number, in order: years, districts, articles. */
  names: string
}

/** Sentences of one number each whose words say the same, or whose numbers are of one thing of the city. */
function betweenTexts(session: Session): Found[] {
  const said = textsOf(session).sentences.flatMap(saidOf)
  const byUnit = Map.groupBy(said, ({ quantity }) => quantity.unit)
  return [...byUnit.values()].flatMap(ones =>
    ones.flatMap((one, i): Found[] => {
      const other = ones.slice(0, i).find(before => saysTheSame(before, one))
      if (other === undefined || isSame(other.quantity, one.quantity)) return []
      const [number, before] = [formatQuantity(one.quantity), formatQuantity(other.quantity)]
      return [
        textFinding(
          one.sentence,
          'warning',
          `${number} نوشته شده و جای دیگر برای همین، ${before}: ${quoted(other.sentence.written, 70)}.`,
        ),
      ]
    }),
  )
}

function saidOf(sentence: CheckedSentence): Said[] {
  const [quantity, ...others] = sentence.quantities
  if (quantity === undefined || others.length > 0 || !isFirm(quantity) || quantity.unit === null) return []
  // The unit is a word of its own: «۱٬۴۰۰ اشتراک برق» and «اشتراک‌های برق».
  const all = wordsOf(`${quantity.text.replace(/[\d٬,٫./]/g, ' ')} ${sentence.template.text}`)
  const words = new Set(all.filter(word => /^\p{L}{2,}$/u.test(word) && !empty.has(word)).map(singular))
  const names = sentence.named.map(({ from, to }) => sentence.folded.slice(from, to)).join(' ')
  return [{ sentence, quantity, words, names }]
}

function isOther({ sentence: { where: a } }: Said, { sentence: { where: b } }: Said): boolean {
  return a.kind !== b.kind || a.key !== b.key
}

const singular = (word: string) => word.replace(/(?<=\p{L}{2})(?:های|هایی|ها)$/u, '')

/** «شهر □ دارد», and nothing else. */
function isOfTheCity({ sentence: { template }, words }: Said): boolean {
  return words.size <= 1 && /(?<!\p{L})شهر(?!\p{L})/u.test(template.text) && wordsOf(template.text).length <= 6
}

/** Words right before a number, back to the clause's beginning, that name the whole city's own: «جمعیت شهر □». */
function subjectOf({ sentence }: Said): string | null {
  const lead = textBetween(sentence.template, -1, 0)
  const clause = (lead.split(/[،؛:]|که /).at(-1) ?? '').trim()
  return /(?<!\p{L})(?:شهر|کل شهر)$/u.test(clause) && wordsOf(clause).length >= 2 && wordsOf(clause).length <= 4
    ? clause
    : null
}

/** As many words in common as either of them has, but for one in four. */
function saysTheSame(a: Said, b: Said): boolean {
  if (a.names !== b.names) return false
  const subject = subjectOf(a)
  if (subject !== null && subject === subjectOf(b)) return true
  if (!isOther(a, b)) return false
  // «شهر ۶۰ محله دارد» has nothing but its unit.
  if (Math.min(a.words.size, b.words.size) < 2) return [a, b].every(isOfTheCity)
  const common = [...a.words].filter(word => b.words.has(word)).length
  return common * 4 >= Math.max(a.words.size, b.words.size) * 3
}
