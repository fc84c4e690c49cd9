import { type HeldVote, heldVotes } from '../domain/heldVotes.ts'
import { presentAt } from '../domain/presence.ts'
import { isNamed, placesOf } from '../domain/voteResult.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'

/** Votes that cannot have been given: more than there were people or papers, or by somebody who was out. */
export const voteCounts = defineCheck('vote-counts', 'تعداد آرا', session =>
  heldVotes(session)
    .filter(({ vote }) => vote.state === 'finished')
    .flatMap(held => [...tooMany(held), ...byAbsent(session, held)]),
)

function tooMany({ vote, ballots, candidates, papers, result: { counts, present } }: HeldVote): Found[] {
  const given =
    vote.subject === 'election'
      ? candidates.reduce((sum, { votes }) => sum + (votes ?? 0), 0)
      : counts.for + counts.against + counts.abstained + counts.recused
  const isOnPaper = !isNamed(vote) && ballots.length > 0 && papers < present
  const voters = isOnPaper ? papers : present
  const isEach = candidates.every(({ votes }) => (votes ?? 0) <= voters)
  if (given <= voters * placesOf(vote) && isEach) return []
  return [
    {
      severity: 'error',
      where: { kind: 'vote', key: vote.code, field: 'present' },
      message: toPersianDigits(
        `جمع آرای این رأی‌گیری ${given} و تعداد ${isOnPaper ? `ورقه‌ها ${papers} ورقه` : `حاضران ${present} نفر`} است.`,
      ),
      remedy: 'تعداد آرا یا تعداد حاضران را از روی برگه‌های رأی درست کنید.',
    },
  ]
}

/** Whoever gave a paper and went before the counting was there when it was given. */
function byAbsent(session: Session, { vote, ballots }: HeldVote): Found[] {
  const { presence } = session.rows
  if (presence.length === 0) return []
  const end = vote.to ?? vote.from
  return ballots
    .filter(({ member, choice, at }) => choice !== 'none' && !presentAt(presence, at ?? end).has(member))
    .map(
      (one): Found => ({
        severity: 'error',
        where: { kind: 'ballot', key: keyOf('ballot', one), field: 'member' },
        message: `${session.nameOf('member', one.member)} هنگام رأی‌گیری در جلسه نبوده است.`,
        remedy: 'ساعت ورود و خروج عضو را درست کنید یا رأی او را حذف کنید.',
      }),
    )
}
