import { Big } from 'big.js'
import type { Addend } from './amountTokens.ts'
import { type NumberChoices, type ParsedNumber, parseNumber } from './parseNumber.ts'

/** What an amount's numbers and scales come to, without its currency. */
export type AmountValue =
  | {
      ok: true
      value: Big
      /** 'large' where millions or more are named, 'thousand' where only هزار is. */
      scale: 'none' | 'thousand' | 'large'
      /** Digits without a scale come after a scale of millions: «۲ میلیارد و ۵۰۰». */
      hasBareTail: boolean
    }
  /** Without `number` its words say no amount; 'order': a smaller scale stands before a larger one. */
  | { ok: false; why: 'words' }
  | { ok: false; why: 'order' }
  | { ok: false; why: 'number'; number: Extract<ParsedNumber, { ok: false }> }

/** What stands before a scale of millions or more, to be multiplied by it: «۹ هزار و ۴۱۴ میلیارد» is one. */
interface Group {
  addends: Addend[]
  /** Power of ten. */
  scale: number
}

/**
 * Adds an amount's parts up as Persian says them: scales go downwards («۲ میلیارد و ۵۰۰ میلیون»), and all that stands
 * before a scale of millions or more counts it («سه هزار و ۵۰۰ میلیارد», «یک و نیم میلیون»). «۲ میلیون و ۳ میلیارد» is
 * no amount. One sign, the first digits', holds for the whole.
 */
export function amountValue(addends: readonly Addend[], choices: NumberChoices): AmountValue {
  const groups = groupsOf(addends)
  let total = new Big(0)
  let below: Big | undefined
  let negative = false
  for (const [i, group] of groups.entries()) {
    const tail = halfAfter(group, groups[i - 1], i === groups.length - 1)
    const bareScale = i === 0 && groups.length === 2 && isHalf(groups[1]?.addends[0]) && groups[1]?.scale === 0
    const count = tail ?? countOf(group.addends, choices, { isFirst: i === 0, bareScale })
    if (!count.ok) return count
    if (count.negative) negative = true
    const size = new Big(10).pow(tail === undefined ? group.scale : (groups[i - 1]?.scale ?? 0))
    const value = count.value.times(size)
    if (below !== undefined && value.gte(below)) return { ok: false, why: 'order' }
    total = total.plus(value)
    below = size
  }
  const last = groups.at(-1)
  const isBare =
    last?.scale === 0 && last.addends.every(({ scales }) => scales.length === 0) && !isHalf(last.addends[0])
  const isLarge = groups.some(({ scale }) => scale > 0)
  const isThousand = addends.some(({ scales }) => scales.length > 0)
  return {
    ok: true,
    value: negative ? total.neg() : total,
    scale: isLarge ? 'large' : isThousand ? 'thousand' : 'none',
    hasBareTail: isLarge && isBare,
  }
}

function groupsOf(addends: readonly Addend[]): Group[] {
  const groups: Group[] = []
  let open: Addend[] = []
  for (const [i, addend] of addends.entries()) {
    open.push(addend)
    const isLarge = addend.scales.some(scale => scale > 3)
    if (!isLarge && addend.currency === undefined && i < addends.length - 1) continue
    groups.push({ addends: open, scale: isLarge ? addend.scales.reduce((sum, scale) => sum + scale, 0) : 0 })
    open = []
  }
  return groups
}

type Count = { ok: true; value: Big; negative: boolean } | Extract<AmountValue, { ok: false }>

const isHalf = (addend: Addend | undefined): boolean =>
  addend?.number !== undefined && 'word' in addend.number && addend.number.word === '0.5'

/** «دو میلیون و نیم»: half of the scale before it. */
function halfAfter({ addends, scale }: Group, before: Group | undefined, isLast: boolean): Count | undefined {
  const [only] = addends
  const isTail = isLast && addends.length === 1 && scale === 0 && only?.scales.length === 0 && isHalf(only)
  return isTail && before !== undefined && before.scale > 0
    ? { ok: true, value: new Big('0.5'), negative: false }
    : undefined
}

/** The number that counts a group's scale: «۹ هزار و ۴۱۴», «صد و بیست و سه». */
function countOf(
  addends: readonly Addend[],
  choices: NumberChoices,
  { isFirst, bareScale }: { isFirst: boolean; bareScale: boolean },
): Count {
  let value = new Big(0)
  let room = new Big(Number.MAX_SAFE_INTEGER)
  let hasThousands = false
  let negative = false
  for (const [i, { number, scales }] of addends.entries()) {
    const isThousand = scales.length === 1 && scales[0] === 3
    // Only هزار is said without a number, and «میلیون و نیم».
    if (number === undefined && !(i === 0 && (scales[0] === 3 || bareScale))) return { ok: false, why: 'words' }
    const said = number === undefined ? one : readNumber(number, choices)
    if (!said.ok) return said
    if (said.negative && !(isFirst && i === 0)) return { ok: false, why: 'words' }
    if (i > 0 && said.value.gte(room)) return { ok: false, why: 'order' }
    // What follows هزار counts one by one: half of it is not said so.
    if (hasThousands && (isThousand || scales[0] === 3 || said.room.eq(0))) return { ok: false, why: 'words' }
    value = value.plus(said.value)
    room = said.value.eq(said.value.round(0, Big.roundDown)) ? said.room : new Big(0)
    if (said.negative) negative = true
    if (!isThousand) continue
    ;[value, room, hasThousands] = [value.times(1000), room.eq(0) ? room : new Big(1000), true]
  }
  return { ok: true, value, negative }
}

type Said = { ok: true; value: Big; room: Big; negative: boolean } | Extract<AmountValue, { ok: false }>

const one: Said = { ok: true, value: new Big(1), room: new Big(1), negative: false }

function readNumber(number: NonNullable<Addend['number']>, choices: NumberChoices): Said {
  if ('word' in number) {
    return { ok: true, value: new Big(number.word), room: new Big(number.room), negative: false }
  }
  const parsed = parseNumber(number.digits, choices)
  if ('percent' in parsed && parsed.percent) return { ok: false, why: 'words' }
  if (!parsed.ok) return { ok: false, why: 'number', number: parsed }
  const value = new Big(parsed.value)
  return { ok: true, value: value.abs(), room: new Big(1), negative: value.lt(0) }
}
