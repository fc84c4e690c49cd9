import type { Row } from '../records/index.ts'
import type { RuleOf } from '../rules/rules.ts'

/** What a vote is about, as far as its majority goes. */
export interface VotedOn {
  subject: Row<'vote'>['subject']
  item: Pick<Row<'agendaItem'>, 'kind'>
  /** Of an election, from 1. */
  round: number
}

/**
 * The rules that may say how many votes it takes, the usual one first: a council chooses for whom it votes, not how
 * many win.
 */
export function majorityRules({
  subject,
  item,
  round,
}: VotedOn): readonly [RuleOf<'threshold'>, ...RuleOf<'threshold'>[]] {
  switch (subject) {
    case 'urgency':
      return ['urgencyMajority']
    case 'doubleUrgency':
      return ['doubleUrgencyMajority']
    case 'closure':
      return ['closureMajority']
    case 'postponement':
      return ['postponeMajority']
    case 'secretBallot':
      return ['secretBallotMajority']
    case 'closedDoors':
      return ['closingMajority']
    case 'election':
      return round === 1
        ? ['electionMajority', 'mayorElectionMajority', 'electionSecondRound']
        : ['electionSecondRound', 'mayorElectionMajority', 'electionMajority']
    case 'substance':
      return [substanceRule(item.kind)]
    case 'amendment':
    case 'excuse':
      return ['ordinaryMajority']
  }
}

function substanceRule(kind: Row<'agendaItem'>['kind']): RuleOf<'threshold'> {
  if (kind === 'impeachment') return 'removalMajority'
  if (kind === 'question') return 'questionMajority'
  return 'ordinaryMajority'
}
