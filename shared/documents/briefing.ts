import type { Block, Document } from '../document.ts'
import { openView } from '../domain/openView.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { FactCodes } from '../facts/codes.ts'
import { refuseClosedReferences } from '../facts/refuseClosedReferences.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { agenda } from './agenda.ts'
import { cover } from './cover.ts'
import { departmentChapter } from './departmentChapter.ts'
import type { Issue } from './issue.ts'
import { councilOf, rowOf, sessionOf } from './sessionRows.ts'
import { sources } from './sources.ts'
import { statements } from './statements.ts'

/**
 * The session's briefing. A public edition is built from open records alone; what they may not say is checked against
 * all records first, so that no difference between totals leaks a closed one.
 * @throws Problem 'closed-fact' when an open text rests on a closed row, 'unknown-fact' for a reference to nothing
 */
export function briefing(all: SessionData, issue: Issue): Document {
  refuseClosedReferences(all)
  const data = issue.edition === 'public' ? openView(all) : all
  const session = sessionOf(data)
  const codes = new FactCodes(data)
  const chapters: [title: string, anchor: string, blocks: Block[]][] = [
    ['دستور جلسه', 'agenda', agenda(data)],
    ['اظهارات در صحن', 'statements', statements(data)],
    ...data.rows.agendaItem.flatMap(item =>
      data.rows.report
        .filter(report => report.agendaItem === item.code)
        .map((report): [string, string, Block[]] => {
          const department = rowOf(data, 'department', report.department)
          return [department.name, `report-${report.code}`, departmentChapter({ data, department, report, codes })]
        }),
    ),
  ]
  chapters.push(['منابع ارقام', 'sources', sources(codes)])
  const numberAndDate = toPersianDigits(`جلسهٔ ${session.numberInTerm} · ${formatJalaliDate(session.date, 'long')}`)
  return {
    title: toPersianDigits(`گزارش جلسهٔ ${session.numberInTerm} ${councilOf(data).name}`),
    author: `دبیرخانهٔ ${councilOf(data).name}`,
    edition: issue.edition,
    version: issue.version,
    asOf: issue.asOf,
    running: {
      start: numberAndDate,
      ...(issue.edition === 'closed' ? { mark: closedMark(issue) } : {}),
      footer: 'نشانی‌های کوچک کنار ارقام، منبع هر رقم را در پایان گزارش نشان می‌دهند.',
    },
    blocks: [
      cover(data, issue),
      { kind: 'contents', title: 'فهرست', depth: 2 },
      ...chapters
        .filter(([, , blocks]) => blocks.length > 0)
        .flatMap(([title, anchor, blocks], index): Block[] => [
          {
            kind: 'heading',
            level: 1,
            text: toPersianDigits(`${index + 1}. ${title}`),
            anchor,
            ...(startsPage(anchor) ? { newPage: true } : {}),
          },
          ...blocks,
        ]),
    ],
  }
}

/** The agenda follows the contents on their page; reports and sources begin their own. */
function startsPage(anchor: string): boolean {
  return anchor.startsWith('report-') || anchor === 'sources'
}

/** «غیرعلنی · نسخهٔ ۳ · ویژهٔ رئیس شورا» */
function closedMark({ copy }: Issue): string {
  return copy === undefined ? 'غیرعلنی' : toPersianDigits(`غیرعلنی · نسخهٔ ${copy.number} · ویژهٔ ${copy.recipient}`)
}
