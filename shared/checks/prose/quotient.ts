import { Big } from 'big.js'
import { fold } from '../../persian/normalise.ts'
import { type Unit, unitChoices } from '../../quantities/unit.ts'
import { changeOf } from './change.ts'
import { persons } from './groups.ts'
import type { Quantity } from './quantity.ts'
import { isFirm, type Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'
import { timesOf } from './timesOf.ts'
import { inBaseUnit } from './unitWords.ts'

const perOne =
  /(?:^|\s)(?:سرانه|هر|هریک|هرکدام|متری|کیلویی|نفری|ساعتی|به ازای هر|برای هر|بهای واحد|قیمت واحد|هزینه واحد|بهای تمام ?شده)(?: \S+){0,7} ?$/
const perWord = /(?:^|\s)(?:سرانه|هر|هریک|هرکدام|واحد)(?!\p{L})/u
const total = /(?:در مجموع|مجموعا|جمعا|روی هم|در کل|که می ?شود|یعنی|معادل|جمع|کل(?! اعتبار| بودجه))(?: \S+){0,4} ?$/

/**
 * A figure for one of many beside both: «با ۲ میلیون نفر جمعیت و ۵۴ میلیون متر مربع فضای سبز، سرانه ۲۷ متر مربع است»,
 * «۱۲ دستگاه به بهای هر دستگاه ۵ میلیارد تومان، در مجموع ۶۰ میلیارد تومان», «در ۶ ماه ۱٬۸۰۰ تماس، ماهانه ۳۰۰ تماس».
 * Silent about a sentence with more numbers.
 */
export function quotientIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const product = timesSign(template) ?? timesOver(template) ?? eachAndAll(template)
  if (product !== null) return product
  if (!quantities.every(isFirm) || quantities.some(({ unit }) => unit === 'percent')) return null
  return quantities.length === 3 ? (perThing(template) ?? perTime(template)) : perTime(template)
}

function perThing(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (quantities.some((_, i) => /^ ?برابر/.test(textBetween(template, i, i + 1)))) return null
  if (/(?:^|\s)از هر $/.test(textBetween(template, -1, 0))) return null
  const hours = perPerson(template)
  if (hours !== null) return hours
  const each = [0, 1, 2].filter(i => perOne.test(textBetween(template, i - 1, i)))
  const isPerHead =
    each.every(i => i === 0) &&
    /^(?:\S+ ){0,3}سرانه /.test(template.text) &&
    [0, 1].some(i =>
      quantities[2]!.unit === null ? isOneThing(template, i, 2) : quantities[i]!.unit === quantities[2]!.unit,
    )
  const [per, ...others] = isPerHead || (each.length === 0 && isPerAfter(template)) ? [2] : each
  if (per === undefined || others.length > 0) return null
  const rest = [0, 1, 2].filter(i => i !== per)
  // «هر یک با ۵ عضو، جمعاً ۲۰ نفر».
  const isHeads = quantities[per]?.unit === null && persons.test(textBetween(template, per, per + 1))
  const unit = isHeads ? 'person' : (quantities[per]?.unit ?? null)
  const isOfPersons = (i: number) =>
    unit === 'person' && quantities[i]!.unit === null && persons.test(textBetween(template, i, i + 1))
  const whole = rest.find(
    i => isOfPersons(i) || (unit === null ? isOneThing(template, i, per) : quantities[i]!.unit === unit),
  )
  const count = rest.find(i => i !== whole)
  if (whole === undefined || count === undefined || !counts(quantities[count]!.unit, unit)) return null
  if (changeOf(template, Math.min(whole, per), Math.max(whole, per), null) !== null) return null
  const basis = [quantities[whole]!, inUnitsOf(quantities[count]!, textBetween(template, per - 1, per))] as const
  // The total last: it is what follows from the two before it.
  const isEach = /(?:متری|کیلویی|نفری|ساعتی) $/.test(textBetween(template, per - 1, per))
  if (whole === 2 && !isEach && !total.test(textBetween(template, 1, 2))) return null
  if (whole === 2) return { claim: 'product', stated: basis[0], basis: [quantities[per]!, basis[1]], falls: false }
  return per === 2 || perWord.test(textBetween(template, per - 1, per))
    ? { claim: 'quotient', stated: quantities[per]!, basis, falls: false }
    : null
}

/** «… برای ۱۵ پارک، یعنی ۲ میلیارد تومان برای هر پارک». */
function isPerAfter(template: SentenceTemplate): boolean {
  const thing = /^ ?(?:به ازای|برای|در) هر (\p{L}{2,})/u.exec(textBetween(template, 2, 3))?.[1]
  const counted = [0, 1].map(i => `${template.quantities[i]?.text ?? ''} ${textBetween(template, i, i + 1)}`)
  return thing !== undefined && counted.some(text => new RegExp(`(?<!\\p{L})${thing}(?!\\p{L})`, 'u').test(text))
}

/** «۱٬۲۰۰ نفرساعت برای ۳۰۰ نفر، هر نفر ۴ ساعت», «۲۰۰ نفر هر کدام ۳۰ ساعت و در مجموع ۶٬۰۰۰ نفرساعت». */
function perPerson(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [whole, count, each] = ['personHour', 'person', 'hour'].map(unit =>
    quantities.find(({ written }) => written === unit),
  )
  const stated = quantities[2]
  if (whole === undefined || count === undefined || each?.value == null || !/(?:^|\s)هر /.test(template.text))
    return null
  const perHour = inBaseUnit(one, 'hour').value
  if (stated === whole) {
    const hours = { ...each, value: each.value.div(perHour), step: each.step.div(perHour), off: each.off.div(perHour) }
    return { claim: 'product', stated, basis: [hours, count], falls: false }
  }
  if (stated !== each || whole.value === null) return null
  const minutes = { ...whole, value: whole.value.times(perHour), step: whole.step.times(perHour) }
  return { claim: 'quotient', stated, basis: [minutes, count], falls: false }
}

/** Whether a number counts what the other unit is shared among. */
function counts(unit: Unit | null, shared: Unit | null): boolean {
  return unit !== shared && unit !== 'percent' && unit !== 'rial'
}

const one = new Big(1)
const units = Object.entries(unitChoices).map(([unit, name]) => ({ unit: unit as Unit, name: fold(name) }))

/** «هر کیلومتر»: twenty kilometres are twenty of them, and not 20,000 metres. */
function inUnitsOf(count: Quantity, lead: string): Quantity {
  const word = /(?<!\p{L})هر (\p{L}+(?: (?:مربع|مکعب))?)/u.exec(lead)?.[1]
  const each = units.find(({ unit, name }) => name === word && inBaseUnit(one, unit).unit === count.unit)
  const own = each?.unit ?? count.written
  if (own === null || count.value === null) return count
  const size = inBaseUnit(one, own).value
  const [value, step, off] = [count.value, count.step, count.off].map(part => part.div(size))
  return { ...count, value: value!, step: step!, off: off!, written: own }
}

/** «۱۲ دوره × ۳۰ نفر = ۳۶۰ نفر», «۴ گروه × ۵ نفر، در مجموع ۲۰ نفر». */
function timesSign({ quantities, text, at }: SentenceTemplate): Relation | null {
  const [count, size, stated, ...others] = quantities
  if (count === undefined || size === undefined || stated === undefined || others.length > 0) return null
  const [start, middle, end] = at
  if (!/^ ?\p{L}* ?[×✕*] ?$/u.test(text.slice((start ?? 0) + 1, middle))) return null
  if (!/[=،؛:]|(?<!\p{L})(?:یعنی|میشود|برابر|مجموع|جمعا)(?!\p{L})/u.test(text.slice((middle ?? 0) + 1, end)))
    return null
  if (![count, size].every(isFirm) || ![count.unit, size.unit].includes(stated.unit)) return null
  return { claim: 'product', stated, basis: [count, size], falls: false }
}

const everyTime = [
  [/(?:^|\s)(?:ماهانه|ماهیانه|در هر ماه|هر ماه|ماهی)(?: \S+){0,4} ?$/, 'ماه'],
  [/(?:^|\s)(?:روزانه|در هر روز|هر روز|روزی)(?: \S+){0,4} ?$/, 'روز'],
  [/(?:^|\s)(?:هفتگی|در هر هفته|هر هفته|هفتهای)(?: \S+){0,4} ?$/, 'هفته'],
  [/(?:^|\s)(?:سالانه|سالیانه|در هر سال|هر سال|سالی)(?: \S+){0,4} ?$/, 'سال'],
] as const

/** «در شش ماه □ …، یعنی ماهانه □»: both are of one thing. */
function perTime(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const stated = quantities.length - 1
  const time = everyTime.find(([words]) => words.test(textBetween(template, stated - 1, stated)))?.[1]
  const span = time === undefined ? null : timesOf(template, time)
  if (span === null || span.at === stated) return null
  const [whole, ...others] = quantities.flatMap((_, i) => (i === stated || i === span.at ? [] : [i]))
  if (whole === undefined || others.length > 0) return null
  const [all, each] = [quantities[whole]!, quantities[stated]!]
  // «و سالانه ۵ مدرسه هم مقاوم‌سازی می‌شود»: something else.
  if (/^ ?(?:\S+ ){0,2}(?:هم|نیز|دیگر)(?!\p{L})/u.test(textBetween(template, stated, stated + 1))) return null
  if (all.unit !== each.unit || (all.unit === null && !isOneThing(template, whole, stated))) return null
  if (!/[،؛:(]|(?:^|\s)(?:یعنی|که|و) /.test(textBetween(template, stated - 1, stated))) return null
  const count = { ...span.count, unit: null, written: null }
  return { claim: 'quotient', stated: each, basis: [all, count], falls: false }
}

/** «ماهانه □ و در شش ماه □». */
const inSpan = /(?:^|\s)(?:در|طی|ظرف) \S+ ?(?:ماه|روز|هفته|سال)،? ?$/

/** «ماهانه □ طی ۶ ماه، جمعا □»: an amount each time, and what it comes to. */
function timesOver(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const stated = quantities.length - 1
  const each = quantities.findIndex(
    (_, i) => i < stated && everyTime.some(([words]) => words.test(textBetween(template, i - 1, i))),
  )
  const noun = everyTime.find(([words]) => each !== -1 && words.test(textBetween(template, each - 1, each)))?.[1]
  const span = noun === undefined ? null : timesOf(template, noun)
  if (span === null || span.at === stated || span.at === each || stated - (span.at === null ? 0 : 1) !== 1) return null
  const [amount, all] = [quantities[each]!, quantities[stated]!]
  if (
    amount.unit !== all.unit ||
    amount.unit === 'percent' ||
    !isFirm(amount) ||
    !(total.test(textBetween(template, stated - 1, stated)) || inSpan.test(textBetween(template, stated - 1, stated)))
  )
    return null
  return { claim: 'product', stated: all, basis: [amount, { ...span.count, unit: null, written: null }], falls: false }
}

const inEach = /(?<!\p{L})(?:در|برای|طی) هر (\p{L}{2,})(?: \S+){0,2} ?$/u

const inAll = '،? ?(?:جمعا |در مجموع |مجموعا |روی هم )?'

/** «در هر شیفت □ و در سه شیفت □»: one of a thing, and some of it. */
function eachAndAll(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const noun = inEach.exec(textBetween(template, -1, 0))?.[1]
  const all = quantities.at(-1)
  const many = noun === undefined ? null : timesOf(template, noun)
  if (many === null || all === undefined || quantities[0]?.unit !== all.unit || all.unit === 'percent') return null
  if (many.at === 0 || quantities.length !== (many.at === null ? 2 : 3) || many.at === 2) return null
  if (!isFirm(quantities[0]) || !isFirm(all)) return null
  const lead = textBetween(template, quantities.length - 2, quantities.length - 1)
  const isOfAll =
    many.at === null
      ? new RegExp(`(?<!\\p{L})(?:در|برای|طی) (?:هر )?\\p{L}+ ?${noun}${inAll}$`, 'u').test(lead)
      : new RegExp(`^ ?${noun}(?!\\p{L})${inAll}$`, 'u').test(lead)
  if (!isOfAll) return null
  const basis = [quantities[0], { ...many.count, unit: null, written: null }]
  return { claim: 'product', stated: all, basis, falls: false }
}

/** The same word after both. */
function isOneThing(template: SentenceTemplate, a: number, b: number): boolean {
  const [first, other] = [a, b].map(i => /^ ?(\p{L}{3,})/u.exec(textBetween(template, i, i + 1))?.[1])
  return first !== undefined && first === other
}
