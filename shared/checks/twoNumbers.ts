import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, quoted } from './formatQuantity.ts'
import type { Mend } from './mend/mend.ts'
import { numberTurn } from './mend/numberMend.ts'
import { textMend } from './mend/textMend.ts'
import type { Quantity } from './prose/quantity.ts'
import { isFirm } from './prose/relations.ts'
import { stem, textBetween, wordSet, wordsOf } from './prose/sentenceTemplate.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * One thing with two numbers: «همین ۳۴ گروه امدادیار» after «۳۶ گروه امدادیار» in a text, and sentences of two texts
 * that say the same words about two numbers.
 */
export const twoNumbers = defineCheck('two-numbers', 'دو رقم برای یک چیز', session => [
  ...withinTexts(session),
  ...saidAgain(session),
  ...betweenTexts(session),
])

const again = /(?:^|\s)(?:همین|همان|در هر|به هر|برای هر|همه|همه این)(?: تعداد)? ?$/
const againAfter = /^ ?(?:\S+ ){1,3}(?:یادشده|مذکور|پیشگفته|گفتهشده|فوق)(?!\p{L})/u

/** A number that points back at what was said, against the numbers of the same thing before it. */
function withinTexts(session: Session): Found[] {
  return [...sentencesByText(session).values()].flatMap(sentences => {
    const said = new Map<string, { quantity: Quantity; at: number }[]>()
    return sentences.flatMap((sentence, at) =>
      sentence.quantities.flatMap((quantity, i): Found[] => {
        const thing = thingOf(sentence, i)
        if (thing === null || !isFirm(quantity)) return []
        const reach = reachOf(sentence, i)
        const earlier = said.get(thing) ?? (reach > 0 && pointsBack(sentence, i) ? ofUnit(said, thing) : [])
        if (reach === 0) {
          said.set(thing, [...earlier, { quantity, at }])
          return []
        }
        const meant = earlier.filter(one => at - one.at <= reach)
        const last = meant.at(-1)
        if (last === undefined || meant.some(one => isSame(one.quantity, quantity))) return []
        const { quantity: before } = last
        const told = `پیش‌تر ${formatQuantity(before)} نوشته شده و همان در این جمله ${formatQuantity(quantity)} است.`
        return [textFinding(sentence, 'error', told, sameMend(sentence, quantity, before))]
      }),
    )
  })
}

/** The number becomes the one that was said of the same thing; which of the two is right the rule does not know. */
function sameMend(sentence: CheckedSentence, quantity: Quantity, other: Quantity): Mend | undefined {
  if (quantity.fact !== null || other.value === null) return undefined
  const turn = numberTurn(quantity, other.value, now => isSame(other, now))
  return turn === null ? undefined : textMend(sentence, [turn], false)
}

/** «این ۱۶ دوره» after «۱۸ دورهٔ آموزش شهروندی», when no other courses were said. */
function ofUnit<T>(said: ReadonlyMap<string, T[]>, thing: string): T[] {
  const [unit = '', noun] = thing.split(' ')
  const like = noun === '' ? [...said].filter(([known]) => known.startsWith(`${unit} `)) : []
  return like.length === 1 ? (like[0]?.[1] ?? []) : []
}

/** «این ۱۶ دوره», «همهٔ این ۳۳ دستگاه». */
const pointsBack = ({ template }: CheckedSentence, i: number) =>
  /(?:^|\s)(?:این|همین|همان)(?: تعداد)? ?$/.test(textBetween(template, i - 1, i))

/** How many sentences back a number points: «همین ۳۴ گروه» anywhere, «این ۳۴ گروه» to what was said just now. */
function reachOf({ template }: CheckedSentence, i: number): number {
  if (again.test(textBetween(template, i - 1, i)) || againAfter.test(textBetween(template, i, i + 1))) return Infinity
  const all = /^هر(?: یک از)? ?$/.test(textBetween(template, i - 1, i)) && i === 0 && template.quantities.length === 1
  if (all && !/(?<!\p{L})یکی?(?!\p{L})/u.test(template.text)) return Infinity
  return /(?:^|\s)این(?: تعداد)? ?$/.test(textBetween(template, i - 1, i)) ? 2 : 0
}

const sentencesByText = (session: Session) =>
  Map.groupBy(textsOf(session).sentences, ({ where }) => `${where.kind} ${where.key} ${where.field}`)

/** Of one text, what says again all that a sentence says: «امسال ۱۴ بوستان ساخته شد. … ساخت ۱۶ بوستان امسال …». */
function saidAgain(session: Session): Found[] {
  return [...sentencesByText(session).values()].flatMap(sentences => {
    const said = sentences.flatMap(thingSaid)
    return said.flatMap((one, i): Found[] => {
      const other = said
        .slice(0, i)
        .find(before => before.thing === one.thing && (isWithin(before, one) || areAllThereAre(before, one)))
      if (other === undefined || isSame(other.quantity, one.quantity)) return []
      const [number, before] = [formatQuantity(one.quantity), formatQuantity(other.quantity)]
      const text = `پیش‌تر برای همین ${before} نوشته شده و در این جمله ${number} است.`
      return [textFinding(one.sentence, 'warning', text, sameMend(one.sentence, one.quantity, other.quantity))]
    })
  })
}

interface Thing {
  sentence: CheckedSentence
  quantity: Quantity
  thing: string
  words: ReadonlySet<string>
  names: string
}

const another =
  /(?<!\p{L})(?:دیگر|نیز|هم|هر|تنها|فقط|خواهد|باید|قرار|قبل|گذشته|پارسال|هدف|برنامه|پیش ?بینی|بعد|اینده|حداقل)(?!\p{L})/u

/** A sentence of one number that counts a thing it names, and of nothing but what is. */
function thingSaid(sentence: CheckedSentence): Thing[] {
  const [quantity, ...others] = sentence.quantities
  const thing = thingOf(sentence, 0)
  if (quantity === undefined || others.length > 0 || thing === null || !isFirm(quantity)) return []
  if (another.test(sentence.folded)) return []
  const all = wordsOf(`${quantity.text.replace(/[\d٬,٫./]/g, ' ')} ${sentence.template.text}`)
  const words = new Set(all.filter(word => /^\p{L}{2,}$/u.test(word) && !empty.has(word)).map(root))
  const names = sentence.named.map(({ from, to }) => sentence.folded.slice(from, to)).join(' ')
  return [{ sentence, quantity, thing, words, names }]
}

/** All words of the one come again in the other. */
function isWithin(a: Thing, b: Thing): boolean {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  return a.names === b.names && few.size >= 3 && [...few].every(word => many.has(word))
}

/** «شهر □ سینما دارد» twice: all that there are of a thing. */
const areAllThereAre = (a: Thing, b: Thing) => a.names === b.names && [a, b].every(isStock)
const isStock = ({ sentence: { template } }: Thing) =>
  /(?:^|\s)(?:شهر|شهر ما|شهرداری|سازمان|ناوگان)(?: اکنون)? $/.test(textBetween(template, -1, 0)) &&
  /^ ?\S+ (?:دارد|داریم)(?!\p{L})/u.test(textBetween(template, 0, 1))

/** «ساخته» and «ساخت», «بوستان‌ها» and «بوستان». */
const root = (word: string) => singular(word).replace(/(?<=\p{L}{3})ه$/u, '')

/** The unit and the word after a number: «گروه امدادیار»; null where neither tells. */
function thingOf({ quantities, template }: CheckedSentence, i: number): string | null {
  const quantity = quantities[i]
  if (quantity === undefined || quantity.unit === 'percent' || quantity.unit === 'rial') return null
  const [word = ''] = wordsOf(textBetween(template, i, i + 1))
  const noun = /^\p{L}{2,}$/u.test(word) && !joins.has(word) ? stem(word) : ''
  if (quantity.unit === null) return noun === '' ? null : noun
  return `${quantity.unit} ${noun}`
}

const joins = wordSet('از به در با را هم تا که هر یا بر و')

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
          sameMend(one.sentence, one.quantity, other.quantity),
        ),
      ]
    }),
  )
}

function saidOf(sentence: CheckedSentence): Said[] {
  const [quantity, ...others] = sentence.quantities
  if (quantity === undefined || others.length > 0 || !isFirm(quantity)) return []
  // Without a unit the words alone say of what it is: «۲۷ پایگاه پشتیبانی بحران».
  if (quantity.unit === null && (thingOf(sentence, 0) === null || another.test(sentence.folded))) return []
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
  const ofCity = /(?<!\p{L})(جمعیت|مساحت|وسعت|بودجه) (?:شهر )?(?:\p{L}+ )?$/u.exec(lead)?.[1]
  if (ofCity !== undefined && /(?<!\p{L})شهر(?!\p{L})/u.test(`${lead.slice(-25)} ${tailOf(sentence)}`))
    return `${ofCity} شهر`
  const clause = (lead.split(/[،؛:]|که /).at(-1) ?? '').trim()
  return /(?<!\p{L})(?:شهر|کل شهر)$/u.test(clause) && wordsOf(clause).length >= 2 && wordsOf(clause).length <= 4
    ? clause
    : null
}

const tailOf = ({ template }: CheckedSentence) =>
  wordsOf(textBetween(template, 0, 1))
    .slice(0, 1)
    .join('')

/** As many words in common as either of them has, but for one in four. */
function saysTheSame(a: Said, b: Said): boolean {
  if (a.names !== b.names) return false
  const subject = subjectOf(a)
  if (subject !== null && subject === subjectOf(b)) return true
  if (!isOther(a, b)) return false
  if (a.quantity.unit === null && thingOf(a.sentence, 0) !== thingOf(b.sentence, 0)) return false
  // «شهر ۶۰ محله دارد» has nothing but its unit.
  if (Math.min(a.words.size, b.words.size) < 2) return [a, b].every(isOfTheCity)
  const common = [...a.words].filter(word => b.words.has(word)).length
  if (a.quantity.unit === null && common < 4) return false
  return common * 4 >= Math.max(a.words.size, b.words.size) * 3
}
