import { publicView } from '../checks/publicView.ts'
import type { Block, Cell, Document } from '../document.ts'
import { type HeldVote, heldVotes } from '../domain/heldVotes.ts'
import { sessionCourse } from '../domain/sessionCourse.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionName, sessionOf } from '../session/sessionRows.ts'
import { numberCell, textCell } from './cells.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { rolesText } from './record/attendance.ts'
import { voteCaption, voteOutcome } from './record/votes.ts'
import { itemTitle } from './sections/agenda.ts'

/**
 * What each roll call of a session came to, a page each: every member's vote by seat, the counts and the result, with
 * the signatures of the chair and the secretaries. A public edition is built from open records alone.
 */
export function rollCallSheet(all: Session, issue: Issue): Document {
  const session = issue.edition === 'public' ? publicView(all) : all
  const call = sessionName(session)
  const title = `نتیجهٔ رأی‌گیری نام‌به‌نام ${call}`
  const votes = heldVotes(session).filter(({ vote: { method, state } }) => method === 'rollCall' && state !== 'open')
  return {
    ...frame(session, issue, { title, start: call }),
    blocks: [
      { kind: 'heading', level: 1, text: `${title} ${councilOf(session).name}`, anchor: 'rollCall' },
      note(`${formatJalaliDate(sessionOf(session).date, 'weekday')}، ${sessionOf(session).place}`),
      ...(votes.length === 0
        ? [note('در این جلسه رأی‌گیری نام‌به‌نام ثبت نشده است.')]
        : votes.flatMap((held, i): Block[] => [
            ...(i === 0 ? [] : [{ kind: 'pageBreak' } as const]),
            ...sheetOf(session, held),
          ])),
    ],
  }
}

function sheetOf(session: Session, held: HeldVote): Block[] {
  const { vote, items, ballots, result } = held
  const choiceOf = new Map(ballots.map(({ member, choice }) => [member, choice]))
  const { for: favour, against, abstained } = result.counts
  const heading = items.map(item => itemTitle(session, item)).join('، ')
  return [
    { kind: 'heading', level: 2, text: toPersianDigits(heading), anchor: `rollCall/${vote.code}` },
    {
      kind: 'table',
      caption: voteCaption(session, held),
      columns: [
        { header: 'کرسی', align: 'centre', width: 'fit' },
        { header: 'نام', align: 'text', width: 'share' },
        { header: 'سمت', align: 'text', width: 'share' },
        { header: 'موافق', align: 'centre', width: 'fit' },
        { header: 'مخالف', align: 'centre', width: 'fit' },
        { header: 'ممتنع', align: 'centre', width: 'fit' },
        { header: 'ملاحظات', align: 'text', width: 'share' },
      ],
      rows: sessionCourse(session).members.map(one => {
        const choice = choiceOf.get(one.member.code)
        return [
          numberCell(one.member.seat),
          textCell(one.member.title),
          textCell(rolesText(one)),
          ...(['for', 'against', 'abstain'] as const).map(column => tick(choice === column)),
          blank(remarkOf(choice)),
        ]
      }),
      totals: [
        [
          { text: [{ text: 'جمع' }], span: 3 },
          numberCell(favour),
          numberCell(against),
          numberCell(abstained),
          blank(''),
        ],
      ],
    },
    { kind: 'paragraph', role: 'body', text: [{ text: voteOutcome(held), strong: true }] },
    { kind: 'signatures', signers: signers(session) },
  ]
}

const tick = (isSo: boolean): Cell => blank(isSo ? '✓' : '')
const blank = (text: string): Cell => ({ text: [{ text }] })
const note = (text: string): Block => ({ kind: 'paragraph', role: 'note', text: [{ text }] })

function remarkOf(choice: Row<'ballot'>['choice'] | undefined): string {
  if (choice === undefined) return 'غایب هنگام رأی‌گیری'
  if (choice === 'recused') return 'ذی‌نفع'
  return choice === 'none' ? 'رأی نداد' : ''
}

/** The chair of the day and the secretaries; posts alone where nobody is known to hold them. */
function signers(session: Session): { office: string; name?: string }[] {
  const { members } = sessionCourse(session)
  const chair = session.rows.minutes[0]?.chair ?? null
  const chairing =
    members.find(({ member }) => member.code === chair) ?? members.find(({ roles }) => roles.includes('president'))
  const secretaries = members.filter(({ roles }) => roles.includes('secretary'))
  return [
    { office: 'رئیس جلسه', ...(chairing && { name: chairing.member.title }) },
    ...(secretaries.length === 0
      ? [{ office: 'منشی' }]
      : secretaries.map(({ member }) => ({ office: 'منشی', name: member.title }))),
  ]
}
