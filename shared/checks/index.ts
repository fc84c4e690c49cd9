import { closedElsewhere } from './closedElsewhere.ts'
import { countMismatch } from './countMismatch.ts'
import { directionMismatch } from './directionMismatch.ts'
import { durationMismatch } from './durationMismatch.ts'
import type { Check } from './finding.ts'
import { impossibleDate } from './impossibleDate.ts'
import { linkWeight } from './linkWeight.ts'
import { lookAlike } from './lookAlike.ts'
import { minutesRules } from './minutesRules.ts'
import {
  differenceMismatch,
  growthMismatch,
  meanMismatch,
  ratioMismatch,
  shareImplausible,
  spelledMismatch,
  sumMismatch,
} from './mismatch.ts'
import { missingGlyph } from './missingGlyph.ts'
import { missingReading } from './missingReading.ts'
import { missingTarget } from './missingTarget.ts'
import { namedMismatch } from './namedMismatch.ts'
import { periodMismatch } from './periodMismatch.ts'
import { phaseMismatch } from './phaseMismatch.ts'
import { ratioCycle } from './ratioCycle.ts'
import { resolutionRules } from './resolutionRules.ts'
import { billRules } from './rows/billRules.ts'
import { budgetRules } from './rows/budgetRules.ts'
import { cityMismatch } from './rows/cityMismatch.ts'
import { doubleRecord } from './rows/doubleRecord.ts'
import { futureRecord } from './rows/futureRecord.ts'
import { impossibleValue } from './rows/impossibleValue.ts'
import { lostProgress } from './rows/lostProgress.ts'
import { measureRules } from './rows/measureRules.ts'
import { outlier } from './rows/outlier.ts'
import { overdueMeasure } from './rows/overdueMeasure.ts'
import { placeMismatch } from './rows/placeMismatch.ts'
import { progressGap } from './rows/progressGap.ts'
import { rowsMismatch } from './rows/rowsMismatch.ts'
import { targetCredibility } from './rows/targetCredibility.ts'
import { targetsEqualActuals } from './rows/targetsEqualActuals.ts'
import { unexplainedVariance } from './rows/unexplainedVariance.ts'
import { speechRequests } from './speechRequests.ts'
import { staleReport } from './staleReport.ts'
import { statementMismatch } from './statementMismatch.ts'
import { badFact, closedFact, unknownFact } from './textProblems.ts'
import { tinyAmount } from './tinyAmount.ts'
import { twoNumbers } from './twoNumbers.ts'
import { unboundNumber } from './unboundNumber.ts'
import { unitMismatch } from './unitMismatch.ts'
import { indicatorWithoutLine, lineWithoutIndicator } from './unlinked.ts'
import { verdictMismatch } from './verdictMismatch.ts'
import { voteCounts } from './voteCounts.ts'
import { voteMajority } from './voteMajority.ts'
import { voteRules } from './voteRules.ts'
import { wholeExceeded } from './wholeExceeded.ts'
import { wordsOfFact } from './wordsOfFact.ts'
import { yearWithoutData } from './yearWithoutData.ts'
import { zeroTarget } from './zeroTarget.ts'

/** Every rule. A new one is its file and one line here. */
export const checks: readonly Check[] = [
  sumMismatch,
  growthMismatch,
  shareImplausible,
  differenceMismatch,
  meanMismatch,
  ratioMismatch,
  spelledMismatch,
  directionMismatch,
  verdictMismatch,
  wholeExceeded,
  wordsOfFact,
  impossibleDate,
  durationMismatch,
  twoNumbers,
  countMismatch,
  namedMismatch,
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
  rowsMismatch,
  cityMismatch,
  outlier,
  impossibleValue,
  futureRecord,
  overdueMeasure,
  doubleRecord,
  targetsEqualActuals,
  targetCredibility,
  unexplainedVariance,
  progressGap,
  lostProgress,
  placeMismatch,
  billRules,
  budgetRules,
  measureRules,
  voteCounts,
  voteRules,
  voteMajority,
  speechRequests,
  resolutionRules,
  minutesRules,
]

/** The rule of acceptances that no finding answers to any more; it is told when all others have run. */
export const lapsedAcceptance = { rule: 'lapsed-acceptance', title: 'پذیرش بدون مورد' } as const

/** A rule's Persian title. */
export function checkTitle(rule: string): string {
  return [...checks, lapsedAcceptance].find(check => check.rule === rule)?.title ?? rule
}
