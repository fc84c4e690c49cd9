import { publicView } from '../checks/publicView.ts'
import { refuseClosedReferences } from '../checks/refuseClosedReferences.ts'
import type { Block, Document } from '../document.ts'
import { FactCodes } from '../facts/codes.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import { rowOf, sessionName } from '../session/sessionRows.ts'
import { type BriefingPart, chooseSections } from './chooseSections.ts'
import { cover } from './cover.ts'
import { departmentChapter } from './departmentChapter.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import type { ChapterPage, SessionContext } from './sections/section.ts'
import { reportAnchor, reportsInOrder } from './sessionRows.ts'

/**
 * The session's briefing. A public edition is built from open records alone; what they may not say is checked against
 * all records first, so that no difference between totals leaks a closed one.
 * @throws Problem, a closed fact when an open text rests on a closed row, an unknown one for a reference to nothing
 */
export function briefing(all: Session, issue: Issue): Document {
  refuseClosedReferences(all)
  const session = issue.edition === 'public' ? publicView(all) : all
  const context: SessionContext = { session, codes: new FactCodes(session), edition: issue.edition }
  const chapters = chooseSections(issue.sections).flatMap(part => chaptersOf(part, context))
  return {
    ...frame(session, issue, {
      title: `گزارش ${sessionName(session)}`,
      start: sessionName(session),
      footer: 'نشانی‌های کوچک کنار ارقام، منبع هر رقم را در پایان گزارش نشان می‌دهند.',
    }),
    blocks: [
      cover(session, issue),
      { kind: 'contents', title: 'فهرست', depth: 2 },
      ...chapters
        .filter(({ blocks }) => blocks.length > 0)
        .flatMap(({ title, anchor, page, blocks }, index, printed): Block[] => [
          {
            kind: 'heading',
            level: 1,
            text: toPersianDigits(`${index + 1}. ${title}`),
            anchor,
            ...(page === 'own' || printed[index - 1]?.page === 'own' ? { newPage: true } : {}),
          },
          ...blocks,
        ]),
    ],
  }
}

interface Chapter {
  title: string
  anchor: string
  page: ChapterPage
  blocks: Block[]
}

/** A chapter of the session, or one of every report in the agenda's order. */
function chaptersOf(part: BriefingPart, context: SessionContext): Chapter[] {
  const { session } = context
  if (part.of === 'session') {
    const { name, title, page, build } = part.section
    return [{ title, anchor: name, page, blocks: build(context) }]
  }
  return reportsInOrder(session).map(report => {
    const department = rowOf(session, 'department', report.department)
    const blocks = departmentChapter({ ...context, department, report }, part)
    return { title: department.name, anchor: reportAnchor(report), page: 'follows', blocks }
  })
}
