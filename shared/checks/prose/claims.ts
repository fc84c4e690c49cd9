import { changeAmountIn } from './changeAmount.ts'
import { compoundIn } from './compound.ts'
import { differenceIn } from './difference.ts'
import { type Direction, directionIn } from './direction.ts'
import { executionIn } from './execution.ts'
import { groupsIn } from './groups.ts'
import { growthIn } from './growth.ts'
import { likelyDifferenceIn, likelySumIn } from './likely/amounts.ts'
import { likelyGrowthIn, likelyPointsIn } from './likely/change.ts'
import { concludedIn } from './likely/concluded.ts'
import { likelyDirectionIn } from './likely/direction.ts'
import { likelyShareIn } from './likely/share.ts'
import { likelyMultipleIn, likelyProductIn } from './likely/times.ts'
import { likelyVerdictIn } from './likely/verdict.ts'
import { meanIn } from './mean.ts'
import { multipleIn } from './multiple.ts'
import type { ReadSentence } from './quantities.ts'
import { quotientIn } from './quotient.ts'
import { type Crowned, crownedIn, type Rank, rankIn } from './rank.ts'
import type { Relation } from './relations.ts'
import { type SentenceTemplate, withoutQuantity } from './sentenceTemplate.ts'
import { shareIn } from './share.ts'
import { complementIn, partOverWholeIn, restIn, sharesIn } from './shares.ts'
import { spelledIn } from './spelled.ts'
import { sumIn } from './sum.ts'
import { type Verdict, verdictIn } from './verdict.ts'

/** What a sentence says of its own numbers, read once for every rule. */
export interface SentenceClaims {
  /** The number that follows from others. */
  relation: Relation | null
  direction: Direction | null
  verdict: Verdict | null
  rank: Rank | null
  crowned: Crowned | null
  partOverWhole: ReturnType<typeof partOverWholeIn>
  /** Shares of one whole that add to more than all of it. */
  shares: ReturnType<typeof sharesIn>
}

/** The first that fits; each is silent about a sentence with numbers that it has no place for. */
const readers: readonly ((template: SentenceTemplate) => Relation | null)[] = [
  spelledIn,
  multipleIn,
  compoundIn,
  growthIn,
  restIn,
  complementIn,
  executionIn,
  shareIn,
  meanIn,
  sumIn,
  differenceIn,
  changeAmountIn,
  quotientIn,
  groupsIn,
]

/** By the words alone, where no reader knows the sentence's build. */
const likelyReaders: typeof readers = [
  likelyMultipleIn,
  likelyPointsIn,
  likelyGrowthIn,
  likelyShareIn,
  likelySumIn,
  likelyDifferenceIn,
  likelyProductIn,
  concludedIn,
]

export function relationIn(template: SentenceTemplate): Relation | null {
  return firstRead(readers, template) ?? firstRead(likelyReaders, template)
}

/** The first that is read of a sentence, or of what is left of it without a number that stands aside. */
function firstRead<Read>(
  all: readonly ((template: SentenceTemplate) => Read | null)[],
  template: SentenceTemplate,
): Read | null {
  for (const read of all) {
    const found = read(template)
    if (found !== null) return found
  }
  const at = asideIn(template)
  return at === null ? null : firstRead(all, withoutQuantity(template, at))
}

const ofTime = new Set(['day', 'month', 'hour', 'minute'])

/**
 * A number beside the others: how much the two it stands before are apart, «افزایش ۶۰ هزار تنی از ۳۰۰ به ۳۶۰ هزار تن»,
 * or in what time, «در ۳ ماه».
 */
function asideIn(template: SentenceTemplate): number | null {
  const { quantities, text, at } = template
  if (quantities.length < 3) return null
  if (quantities.length !== 4) return lonePlace(template)
  const aside = quantities.findIndex((one, i) => {
    const isLone = quantities.every((other, j) => j === i || other.unit !== one.unit)
    if (isLone && one.written !== null && ofTime.has(one.written)) return true
    const [a, b] = [quantities[i + 1], quantities[i + 2]]
    const leads =
      /(?:^|\s)(?:رشد|افزایش|کاهش) (?:حدود )?$/.test(text.slice(0, at[i])) ||
      /^ ?(?:بیشتر|کمتر|اضافه) (?:شد|شده|شدند) و /.test(text.slice((at[i] ?? 0) + 1))
    return leads && a !== undefined && b !== undefined && a.unit === one.unit && b.unit === one.unit
  })
  return aside === -1 ? lonePlace(template) : aside
}

/** «در ۲۲ منطقه، …», «با ۴۰۰ نفر …»: one number of a unit that no other has, beside two and more of another. */
function lonePlace({ quantities }: SentenceTemplate): number | null {
  const rest = quantities.filter(({ unit }) => unit !== 'percent')
  const lone = rest.filter(one => rest.filter(({ unit }) => unit === one.unit).length === 1)
  const [only] = lone
  const like = new Set(rest.filter(one => one !== only).map(({ unit }) => unit))
  if (only === undefined || lone.length > 1 || rest.length < 3 || like.size !== 1 || like.has(null)) return null
  return quantities.indexOf(only)
}

export function claimsIn(reading: ReadSentence, template: SentenceTemplate): SentenceClaims {
  return {
    relation: relationIn(template),
    direction: firstRead([directionIn, likelyDirectionIn], template),
    verdict: firstRead([verdictIn, likelyVerdictIn], template),
    rank: rankIn(template),
    crowned: crownedIn(reading),
    partOverWhole: partOverWholeIn(template),
    shares: sharesIn(template),
  }
}
