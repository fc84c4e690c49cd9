import { changeAmountIn } from './changeAmount.ts'
import { compoundIn } from './compound.ts'
import { differenceIn } from './difference.ts'
import { type Direction, directionIn } from './direction.ts'
import { executionIn } from './execution.ts'
import { growthIn } from './growth.ts'
import { meanIn } from './mean.ts'
import { multipleIn } from './multiple.ts'
import type { ReadSentence } from './quantities.ts'
import { quotientIn } from './quotient.ts'
import { type Crowned, crownedIn, type Rank, rankIn } from './rank.ts'
import type { Relation } from './relations.ts'
import type { SentenceTemplate } from './sentenceTemplate.ts'
import { shareIn } from './share.ts'
import { partOverWholeIn, restIn, sharesIn } from './shares.ts'
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
  executionIn,
  shareIn,
  meanIn,
  sumIn,
  differenceIn,
  changeAmountIn,
  quotientIn,
]

export function relationIn(template: SentenceTemplate): Relation | null {
  for (const read of readers) {
    const relation = read(template)
    if (relation !== null) return relation
  }
  return null
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
