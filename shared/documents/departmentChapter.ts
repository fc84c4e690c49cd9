import type { Block } from '../document.ts'
import { FactCodes } from '../facts/codes.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { parsePeriod } from '../quantities/period.ts'
import { reportStatusChoices } from '../records/report.ts'
import type { DepartmentsPart } from './chooseSections.ts'
import { letter } from './cover.ts'
import { keyFigures } from './sections/keyFigures.ts'
import type { SectionContext } from './sections/section.ts'

/**
 * A department's report: its particulars and large figures, then a section for each kind of record it has. A department
 * with several reports to one session has its records printed once, with the first of them. Nothing when only some
 * sections were chosen and none of them says anything of it.
 */
export function departmentChapter(context: SectionContext, { sections, isWhole }: DepartmentsPart): Block[] {
  const { session, department, report } = context
  const isFirst = session.rows.report.find(other => other.department === department.code) === report
  const build = (to: SectionContext): Block[] =>
    sections.filter(section => isFirst || section.of === 'report').flatMap(section => section.build(to))
  // Tried apart: what is left out of the document has no codes in it.
  if (!isWhole && build({ ...context, codes: new FactCodes(session) }).length === 0) return []
  const particulars = [
    parsePeriod(report.period).label,
    letter(report.letterNumber, report.letterDate),
    toPersianDigits(`ویرایش ${report.revision}`),
    // How far the secretariat is with it is no citizen's business.
    report.status === 'accepted' || context.edition === 'public' ? '' : reportStatusChoices[report.status],
    report.openness === 'closed' ? 'غیرعلنی' : '',
  ]
  // Figures first: codes are numbered in the order they are printed.
  const figures = keyFigures(context)
  const body = build(context)
  return [
    note(particulars.filter(part => part !== '').join(' · ')),
    ...figures,
    ...(body.length > 0 ? body : [note('این گزارش هنوز متن و ردیفی ندارد.')]),
  ]
}

function note(text: string): Block {
  return { kind: 'paragraph', role: 'note', text: [{ text }] }
}
