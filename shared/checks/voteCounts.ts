import { presentAt } from '../domain/presence.ts'
import { voteResult } from '../domain/voteResult.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'

/** Votes that cannot have been given: more than there were people, or by somebody who was out. */
export const voteCounts = defineCheck('vote-counts', 'شمار آرا', session =>
  session.rows.vote
    .filter(({ state }) => state === 'finished')
    .flatMap(vote => [...tooMany(session, vote), ...byAbsent(session, vote)]),
)

function tooMany({ rows }: Session, vote: Row<'vote'>): Found[] {
  const ballots = rows.ballot.filter(ballot => ballot.vote === vote.code)
  const { counts, present } = voteResult(vote, ballots, 0)
  const candidates = rows.candidate.filter(candidate => candidate.vote === vote.code)
  const given =
    candidates.length > 0
      ? candidates.reduce((sum, { votes }) => sum + (votes ?? 0), 0)
      : counts.for + counts.against + counts.abstained + counts.recused
  if (given <= present) return []
  return [
    {
      severity: 'error',
      where: { kind: 'vote', key: vote.code, field: 'present' },
      message: toPersianDigits(`جمع آرای این رأی‌گیری ${given} و شمار حاضران ${present} نفر است.`),
      remedy: 'شمار آرا یا شمار حاضران را از روی برگه‌های رأی درست کنید.',
    },
  ]
}

function byAbsent(session: Session, vote: Row<'vote'>): Found[] {
  const { presence, ballot } = session.rows
  if (presence.length === 0) return []
  const present = presentAt(presence, vote.to ?? vote.from)
  return ballot
    .filter(({ vote: code, member, choice }) => code === vote.code && choice !== 'none' && !present.has(member))
    .map(
      (one): Found => ({
        severity: 'error',
        where: { kind: 'ballot', key: keyOf('ballot', one), field: 'member' },
        message: `${session.nameOf('member', one.member)} هنگام رأی‌گیری در جلسه نبوده است.`,
        remedy: 'ساعت ورود و خروج عضو را درست کنید یا رأی او را بردارید.',
      }),
    )
}
