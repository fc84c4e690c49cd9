import { heldVotes } from '../domain/heldVotes.ts'
import { presentAt } from '../domain/presence.ts'
import { quorumOf } from '../domain/quorum.ts'
import { type Unlawful, unlawful } from '../domain/voteLaw.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { hiddenCorrections } from './hiddenCorrections.ts'

/**
 * Votes that the law does not allow: in secret about money, openly in an election, without quorum, on a written notice,
 * or two at once (executive regulation of councils).
 */
export const voteRules = defineCheck('vote-rules', 'قواعد رأی‌گیری', session => {
  const [council] = session.rows.council
  const hidden = new Set(hiddenCorrections(session).map(({ code }) => code))
  return heldVotes(session).flatMap(({ vote, items }, i): Found[] => {
    const fault = unlawful(vote, items)
    return [
      ...(fault === null ? [] : [found(vote, ...faults[fault])]),
      ...(hidden.has(vote.code)
        ? [
            found(
              vote,
              'openness',
              'این رأی‌گیری علنی است و رأی‌گیری‌ای که آن را اصلاح کرده غیرعلنی.',
              'هر دو را علنی یا هر دو را غیرعلنی ثبت کنید.',
            ),
          ]
        : []),
      ...(council === undefined ? [] : withoutQuorum(session, vote, quorumOf(council))),
      ...session.rows.vote
        .slice(0, i)
        .filter(other => overlap(other, vote) && !isSameMoment(other, vote))
        .map(() =>
          found(vote, 'from', 'این رأی‌گیری هم‌زمان با رأی‌گیری دیگری بوده است.', 'ساعت آغاز و پایان آن‌ها را درست کنید.'),
        ),
    ]
  })
})

const faults: Readonly<Record<Unlawful, readonly [field: string, message: string, remedy: string]>> = {
  'secret-about-money': [
    'method',
    'دربارهٔ امور مالی رأی مخفی گرفته شده است.',
    'رأی‌گیری را آشکار، با دست یا نام‌به‌نام، دوباره برگزار کنید.',
  ],
  'election-in-open': ['method', 'این انتخاب مخفی نبوده است.', 'انتخاب را مخفی و با ورقه دوباره برگزار کنید.'],
  'notice-without-vote': [
    'agendaItem',
    'تذکر به شهردار رأی‌گیری ندارد.',
    'رأی‌گیری را زیر دستور دیگری بیاورید یا حذف کنید.',
  ],
}

/** A vote that puts another right is about the same moment. */
const isSameMoment = (one: Row<'vote'>, other: Row<'vote'>): boolean =>
  other.corrects !== null && one.agendaItem === other.agendaItem && one.from === other.from && one.to === other.to

function withoutQuorum({ rows }: Session, vote: Row<'vote'>, quorum: number): Found[] {
  if (vote.state !== 'finished' || rows.presence.length === 0) return []
  const present = presentAt(rows.presence, vote.to ?? vote.from).size
  if (present >= quorum) return []
  return [
    found(
      vote,
      'to',
      toPersianDigits(`هنگام این رأی‌گیری ${present} نفر حاضر بوده‌اند و حد نصاب ${quorum} نفر است.`),
      'رأی‌گیری را ناتمام ثبت کنید و پس از بازگشت حد نصاب دوباره برگزار کنید.',
    ),
  ]
}

const overlap = (one: Row<'vote'>, other: Row<'vote'>): boolean =>
  one.from < (other.to ?? '9999') && other.from < (one.to ?? '9999')

function found(vote: Row<'vote'>, field: string, message: string, remedy: string): Found {
  return { severity: 'error', where: { kind: 'vote', key: vote.code, field }, message, remedy }
}
