import type { Block } from '../document.ts'
import { reportStatusChoices } from '../domain/meeting.ts'
import { parsePeriod } from '../domain/period.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { ChapterSection } from './chooseSections.ts'
import { letter } from './cover.ts'
import { keyFigures } from './sections/keyFigures.ts'
import type { SectionContext } from './sections/section.ts'

/**
 * A department's report: its particulars and large figures, then a section for each kind of record it has. A department
 * with several reports to one session has its records printed once, with the first of them.
 */
export function departmentChapter(context: SectionContext, sections: readonly ChapterSection[]): Block[] {
  const { data, department, report } = context
  const isFirst = data.rows.report.find(other => other.department === department.code) === report
  const particulars = [
    parsePeriod(report.period).label,
    letter(report.letterNumber, report.letterDate),
    toPersianDigits(`ویرایش ${report.revision}`),
    report.status === 'accepted' ? '' : reportStatusChoices[report.status],
    report.openness === 'closed' ? 'غیرعلنی' : '',
  ]
  // Figures first: codes are numbered in the order they are printed.
  const figures = keyFigures(context)
  const body = sections.filter(section => isFirst || section.of === 'report').flatMap(section => section.build(context))
  return [
    note(particulars.filter(part => part !== '').join(' · ')),
    ...figures,
    ...(body.length > 0 ? body : [note('این گزارش هنوز متن و ردیفی ندارد.')]),
  ]
}

function note(text: string): Block {
  return { kind: 'paragraph', role: 'note', text: [{ text }] }
}
