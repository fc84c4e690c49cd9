import { closedElsewhere } from './closedElsewhere.ts'
import type { Check } from './finding.ts'
import { linkWeight } from './linkWeight.ts'
import { lookAlike } from './lookAlike.ts'
import { minutesRules } from './minutesRules.ts'
import { growthMismatch, shareImplausible, sumMismatch } from './mismatch.ts'
import { missingGlyph } from './missingGlyph.ts'
import { missingReading } from './missingReading.ts'
import { missingTarget } from './missingTarget.ts'
import { periodMismatch } from './periodMismatch.ts'
import { phaseMismatch } from './phaseMismatch.ts'
import { ratioCycle } from './ratioCycle.ts'
import { resolutionRules } from './resolutionRules.ts'
import { staleReport } from './staleReport.ts'
import { statementMismatch } from './statementMismatch.ts'
import { badFact, closedFact, unknownFact } from './textProblems.ts'
import { tinyAmount } from './tinyAmount.ts'
import { unboundNumber } from './unboundNumber.ts'
import { unitMismatch } from './unitMismatch.ts'
import { indicatorWithoutLine, lineWithoutIndicator } from './unlinked.ts'
import { voteCounts } from './voteCounts.ts'
import { voteRules } from './voteRules.ts'
import { yearWithoutData } from './yearWithoutData.ts'
import { zeroTarget } from './zeroTarget.ts'

/** Every rule. A new one is its file and one line here. */
export const checks: readonly Check[] = [
  sumMismatch,
  growthMismatch,
  shareImplausible,
  statementMismatch,
  unboundNumber,
  unknownFact,
  badFact,
  closedFact,
  closedElsewhere,
  periodMismatch,
  phaseMismatch,
  unitMismatch,
  tinyAmount,
  missingTarget,
  zeroTarget,
  yearWithoutData,
  ratioCycle,
  lineWithoutIndicator,
  indicatorWithoutLine,
  linkWeight,
  missingReading,
  missingGlyph,
  lookAlike,
  staleReport,
  voteCounts,
  voteRules,
  resolutionRules,
  minutesRules,
]

/** The rule of acceptances that no finding answers to any more; it is told when all others have run. */
export const lapsedAcceptance = { rule: 'lapsed-acceptance', title: 'پذیرش بدون مورد' } as const

/** A rule's Persian title. */
export function checkTitle(rule: string): string {
  return [...checks, lapsedAcceptance].find(check => check.rule === rule)?.title ?? rule
}
