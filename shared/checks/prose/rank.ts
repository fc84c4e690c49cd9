import { likelyWay } from './likelyWay.ts'
import type { ReadSentence } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { isFirm } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

/** Two figures that a sentence calls the most and the least of a list. */
export interface Rank {
  most: Quantity
  least: Quantity
}

/** A figure of a list that is called the most or the least of it. */
export interface Crowned {
  figure: Quantity
  others: readonly Quantity[]
  isMost: boolean
  name: string
}

const high =
  '(?:بیشترین|بالاترین|بزرگترین|طولانیترین|گرانترین|سنگینترین|وسیعترین|شلوغترین|فعالترین|الودهترین|پر\\p{L}{2,}ترین)'
const low = '(?:کمترین|پایینترین|کوچکترین|کوتاهترین|ارزانترین|سبکترین|خلوتترین|پاکترین|کم\\p{L}{2,}ترین)'
const [highWord, lowWord] = [new RegExp(high, 'u'), new RegExp(low, 'u')]
const bestWord =
  /(?<!\p{L})(?:رتبه|جایگاه|مقام|رده) (?:نخست|اول|یک)(?!\p{L})|صدرنشین|در صدر(?!\p{L})|پیشتاز(?!\p{L})|بهترین|برترین|موفقترین|قویترین|سریعترین|چابکترین|مطلوبترین/u
const worstWord = /بدترین|کندترین|ضعیفترین|ناموفقترین|نامطلوبترین|ضعیف ترین/
const bothAfter = new RegExp(
  `به ترتیب (?:\\S+ ){0,4}?(${high}|${low}) (?:\\S+ ){0,4}?و (?:\\S+ ){0,2}?(${high}|${low})`,
  'u',
)
/** «□ و □ بیشترین و کمترین»: said in turn without saying so. */
const bothTogether = new RegExp(`^ ?(?:\\S+ )?(${high}|${low}) و (${high}|${low})(?!\\p{L})`, 'u')
const isHigh = (text: string) => new RegExp(`^${high}$`, 'u').test(text)

/** «□ و □ به ترتیب بیشترین و کمترین», «بیشترین … □ و کمترین … □». */
export function rankIn(template: SentenceTemplate): Rank | null {
  const { quantities, text } = template
  const [a, b] = quantities
  if (quantities.length > 2) return listedRank(template)
  if (quantities.length !== 2 || a === undefined || b === undefined || a.unit !== b.unit || !isFirm(a) || !isFirm(b))
    return null
  const isInTurn = [-1, 0].every(i => /(?:^|\s)با $/.test(textBetween(template, i, i + 1)))
  const found = bothAfter.exec(text) ?? (isInTurn ? bothTogether.exec(textBetween(template, 1, 2)) : null)
  if (found !== null && isHigh(found[1] ?? '') !== isHigh(found[2] ?? ''))
    return isHigh(found[1] ?? '') ? { most: a, least: b } : { most: b, least: a }
  if (firstRank.test(textBetween(template, 0, 1)) && secondRank.test(textBetween(template, 1, 2)))
    return { most: a, least: b }
  if (secondRank.test(textBetween(template, 0, 1)) && firstRank.test(textBetween(template, 1, 2)))
    return { most: b, least: a }
  const led = ledBy(template)
  if (led !== null) return led === 'high' ? { most: a, least: b } : { most: b, least: a }
  const [own, next] = [wordAfter(template, 0), wordAfter(template, 1)]
  if (own !== null && next !== null && own !== next)
    return own === 'high' ? { most: a, least: b } : { most: b, least: a }
  const [first, second] = [
    wordIn(textBetween(template, -1, 0), betterOf(template)),
    wordIn(textBetween(template, 0, 1), betterOf(template)),
  ]
  if (first === null || second === null || first === second) return null
  return first === 'high' ? { most: a, least: b } : { most: b, least: a }
}

const inOrder = /(?<!\p{L})به ترتیب(?!\p{L})/u
const ordered = /(?:رتبه|جایگاه|مقام)(?:های|ها)? (?:اول|نخست|یک|1)(?!\p{L})/u

/** «به ترتیب با □، □ و □ رتبه‌های اول تا سوم», «به ترتیب … بیشترین»: each is no more than the one before. */
function listedRank(template: SentenceTemplate): Rank | null {
  const { quantities, text } = template
  const isNumbered =
    quantities.length <= ordinals.length &&
    ordinals
      .slice(0, quantities.length)
      .every((ordinal, i) =>
        new RegExp(`^ ?(?:\\p{L}+ )?(?:در |به )?(?:رتبه|رده|جایگاه|مقام) (?:${ordinal})(?!\\p{L})`, 'u').test(
          textBetween(template, i, i + 1),
        ),
      )
  // «… است و منطقهٔ دو کمترین …» crowns one of them.
  const tail = textBetween(template, quantities.length - 1, quantities.length)
  if (/(?:^|\s)(?:است|بود|بوده|هستند|دارند) و |؛/.test(tail) && wordIn(tail, betterOf(template)) !== null) return null
  const word = isNumbered || ordered.test(text) ? 'high' : wordIn(text, betterOf(template))
  if (word === null || !(isNumbered || inOrder.test(text)) || !quantities.every(isFirm)) return null
  if (new Set(quantities.map(({ unit }) => unit)).size > 1) return null
  const at = quantities.findIndex(({ value }, i) => {
    const next = quantities[i + 1]?.value
    return value !== null && next != null && (word === 'high' ? next.gt(value) : next.lt(value))
  })
  const [one, next] = [quantities[at], quantities[at + 1]]
  if (one === undefined || next === undefined) return null
  return word === 'high' ? { most: one, least: next } : { most: next, least: one }
}

/**
 * The one of a list that a sentence's last words call the most or the least, by its name: «منطقهٔ ۳ با □، منطقهٔ ۵ با □
 * و منطقهٔ ۷ با □؛ بیشترین مربوط به منطقهٔ ۳».
 */
export function crownedIn(reading: ReadSentence): Crowned | null {
  const { folded, named, quantities } = reading
  const units = new Set(quantities.flatMap(({ unit }) => unit ?? []))
  if (quantities.length < 2 || units.size > 1 || !quantities.every(isFirm)) return null
  // «۱۹ هزار … و ۱۵ هزار تن»: in which unit the first is, is not known.
  if (units.size === 1 && quantities.some(({ unit, times }) => unit === null && times !== null)) return null
  const end = quantities.at(-1)?.to ?? 0
  const tail = folded.slice(end)
  const isMost = wordIn(tail, likelyWay(folded, quantities[0]!))
  if (isMost === null) return crownedFirstIn(reading) ?? crownedAmongIn(reading)
  const nameOf = (from: number, to: number) => {
    const own = named.filter(one => one.from >= from && one.to <= to && one.year === null)
    if (own.length === 1) return folded.slice(own[0]!.from, own[0]!.to).trim()
    return own.length > 1 ? null : inTail(folded.slice(from, to), tail)
  }
  const names = quantities.map(({ from }, i) => nameOf(quantities[i - 1]?.to ?? 0, from))
  const said = names.flatMap((name, i) => (name !== null && tail.includes(name) ? [i] : []))
  const [at = byOrdinal(tail, quantities.length), ...others] = said
  const crowned = names[at ?? -1] ?? (at === undefined ? null : (ordinalIn(tail)?.[0] ?? null))
  if (at === undefined || crowned === null || others.length > 0) return null
  return {
    figure: quantities[at]!,
    others: quantities.filter((_, i) => i !== at),
    isMost: isMost === 'high',
    name: crowned,
  }
}

/** «کمترین حریق در آذر بود؛ مهر □، آبان □ و آذر □»: the one is crowned before the list. */
function crownedFirstIn({ folded, quantities }: ReadSentence): Crowned | null {
  const cut = /[؛:](?=[^؛:]*$)/.exec(folded.slice(0, quantities[0]?.from))?.index
  if (cut === undefined) return null
  const claim = folded.slice(0, cut)
  const isMost = wordIn(claim, likelyWay(folded, quantities[0]!))
  const names = quantities.map(({ from }, i) => inTail(folded.slice(quantities[i - 1]?.to ?? cut + 1, from), claim))
  const [at, ...others] = names.flatMap((name, i) => (name === null ? [] : [i]))
  const name = names[at ?? -1]
  if (isMost === null || at === undefined || name == null || others.length > 0) return null
  return { figure: quantities[at]!, others: quantities.toSpliced(at, 1), isMost: isMost === 'high', name }
}

/** «با □ پیشرفت جلوتر از همه است و پس از آن … با □ و … با □»: one of a list is crowned right after its own figure. */
function crownedAmongIn({ folded, quantities }: ReadSentence): Crowned | null {
  const better = likelyWay(folded, quantities[0]!)
  const crowns = quantities.flatMap(({ to }, i) => {
    const [own = ''] = folded.slice(to, quantities[i + 1]?.from).split(/[،؛]|(?:^|\s)(?:و|که) /)
    const isSaid = /(?<!\p{L})(?:است|بود|دارد|داشت|بوده|شد|ایستاد|قرار گرفت)(?: است)? ?$/u.test(own)
    const crown = isSaid && own.split(' ').length <= 9 ? wordIn(own, better) : null
    return crown === null ? [] : [{ at: i, crown }]
  })
  const [only, ...others] = crowns
  if (only === undefined || others.length > 0 || quantities.length < 3) return null
  const lead = folded.slice(quantities[only.at - 1]?.to ?? 0, quantities[only.at]!.from)
  const name = (lead.split(/[،؛:]/).at(-1) ?? '').replace(/ با ?$/, '').trim()
  const rest = quantities.toSpliced(only.at, 1)
  return name === '' ? null : { figure: quantities[only.at]!, others: rest, isMost: only.crown === 'high', name }
}

const ordinalIn = (tail: string) =>
  /(?:منطقه|ناحیه|مرحله|پایگاه|ایستگاه|نوبت|گروه|خط|هفته) (نخست|اول|یک|دوم|دو|سوم|سه|چهارم|چهار)(?!\p{L})/u.exec(tail)

/** «… ۷۵، ۸۲ و ۹۱ درصد است و ناحیهٔ سوم کمترین …»: which of the list an ordinal names. */
function byOrdinal(tail: string, count: number): number | undefined {
  const word = ordinalIn(tail)?.[1]
  if (word === undefined) return undefined
  const at = ['نخست|اول|یک', 'دوم|دو', 'سوم|سه', 'چهارم|چهار'].findIndex(words => words.split('|').includes(word))
  return at < count ? at : undefined
}

/** «کمترین زمان از آنِ منطقهٔ ۲ با □ است و منطقهٔ ۴ با □ پس از آن»: the first of two of a kind is called so. */
function ledBy(template: SentenceTemplate): 'high' | 'low' | null {
  const [lead, middle] = [textBetween(template, -1, 0), textBetween(template, 0, 1)]
  const isOfEach = [lead, middle].every(text => /(?:^|\s)با $/.test(text))
  const goesOn =
    /^ ?(?:\S+ ){0,6}?\S*?(?:و|؛|،|سپس) ?(?:پس از (?:ان|این)،? |بعد از (?:ان|این)،? |سپس )?(?:\S+ ){0,4}با $/.test(
      middle,
    )
  return isOfEach && goesOn && wordIn(middle, betterOf(template)) === null ? wordIn(lead, betterOf(template)) : null
}

/** What stands before a figure, «خدمات شهری □», when the tail says it again; else all of it. */
function inTail(lead: string, tail: string): string | null {
  const own = lead.replace(/ (?:با|حدود|برابر) ?$/, '')
  const words = (
    own
      .trim()
      .split(/[،؛:]|(?:^|\s)(?:و|که|با|اما|ولی) /)
      .at(-1) ?? ''
  )
    .trim()
    .split(' ')
  const names = [words, words.slice(-3), words.slice(-2)].map(some => some.join(' '))
  const apart = ` ${tail.replace(/[^\p{L}\d]+/gu, ' ')} `
  const isName = (name: string) => /^\p{L}[\p{L} ]{1,30}$/u.test(name) && apart.includes(` ${name} `)
  return names.find(isName) ?? null
}

const betterOf = ({ text, quantities }: SentenceTemplate) =>
  quantities[0] === undefined ? null : likelyWay(text, quantities[0])

/** «□ مورد بیشترین و …»: a superlative right after a figure. */
function wordAfter(template: SentenceTemplate, i: number): 'high' | 'low' | null {
  return wordIn(/^ ?(?:\p{L}+ )?\p{L}+/u.exec(textBetween(template, i, i + 1))?.[0] ?? '', betterOf(template))
}

/** «پارک‌ها جلوتر از بقیه است», «بیش از همه». */
const aboveAll =
  /(?<!\p{L})(بیشتر|بیش|بالاتر|جلوتر|کمتر|پایینتر|عقبتر) از (?:همه|بقیه|دیگران|سایرین|سایر|دیگر)(?!\p{L})/u

/** «از همه بیشتر است». */
const ofAll =
  /(?:^|[،؛]|(?<!\p{L})(?:و|که|پس)) ?(?:[^\s،؛]+ ){1,2}از (?:همه|بقیه|دیگران|سایرین) (بیشتر|بالاتر|جلوتر|کمتر|پایینتر|عقبتر)(?= (?:است|بود|شد|دارد|داشت)(?!\p{L}))/u

/** «□ رتبهٔ نخست و □ رتبهٔ دوم». */
const firstRank = /^ ?(?:\p{L}+ ?،? )?(?:(?:در )?(?:رتبه|رده|جایگاه|مقام) (?:نخست|اول|یک)|پیشتاز|صدرنشین|در صدر)/u
const secondRank = /^ ?(?:\p{L}+ )?(?:در )?(?:رتبه|رده|جایگاه|مقام) (?:دوم|بعد)/u
const ordinals = 'نخست|اول دوم سوم چهارم پنجم'.split(' ')

/**
 * The one superlative of a stretch.
 * @param better which way the best goes
 */
function wordIn(text: string, better: 'higher' | 'lower' | null): 'high' | 'low' | null {
  const isHigher = better === 'higher'
  const above = aboveAll.exec(text)?.[1] ?? ofAll.exec(text)?.[1]
  if (above !== undefined) return /کمتر|پایین|عقب/.test(above) ? 'low' : 'high'
  const found: ('high' | 'low')[] = []
  if (highWord.test(text)) found.push('high')
  if (lowWord.test(text)) found.push('low')
  if (better !== null && bestWord.test(text)) found.push(isHigher ? 'high' : 'low')
  if (better !== null && worstWord.test(text)) found.push(isHigher ? 'low' : 'high')
  const [only, ...others] = found
  return others.length > 0 ? null : (only ?? null)
}
