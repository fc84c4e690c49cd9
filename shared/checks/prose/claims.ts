import { changeAmountIn } from './changeAmount.ts'
import { compoundIn } from './compound.ts'
import { differenceIn } from './difference.ts'
import { type Direction, directionIn } from './direction.ts'
import { executionIn } from './execution.ts'
import { groupsIn } from './groups.ts'
import { growthIn } from './growth.ts'
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

export function relationIn(template: SentenceTemplate): Relation | null {
  for (const read of readers) {
    const relation = read(template)
    if (relation !== null) return relation
  }
  const at = asideIn(template)
  return at === null ? null : relationIn(withoutQuantity(template, at))
}

const ofTime = new Set(['day', 'month', 'hour', 'minute'])

/**
 * A number beside the others: how much the two it stands before are apart, «افزایش ۶۰ هزار تنی از ۳۰۰ به ۳۶۰ هزار تن»,
 * or in what time, «در ۳ ماه».
 */
function asideIn({ quantities, text, at }: SentenceTemplate): number | null {
  if (quantities.length !== 4) return null
  const aside = quantities.findIndex((one, i) => {
    const isLone = quantities.every((other, j) => j === i || other.unit !== one.unit)
    if (isLone && one.written !== null && ofTime.has(one.written)) return true
    const [a, b] = [quantities[i + 1], quantities[i + 2]]
    const leads = /(?:^|\s)(?:رشد|افزایش|کاهش) (?:حدود )?$/.test(text.slice(0, at[i]))
    return leads && a !== undefined && b !== undefined && a.unit === one.unit && b.unit === one.unit
  })
  return aside === -1 ? null : aside
}

export function claimsIn(reading: ReadSentence, template: SentenceTemplate): SentenceClaims {
  return {
    relation: relationIn(template),
    direction: directionIn(template),
    verdict: verdictIn(template),
    rank: rankIn(template),
    crowned: crownedIn(reading),
    partOverWhole: partOverWholeIn(template),
    shares: sharesIn(template),
  }
}
