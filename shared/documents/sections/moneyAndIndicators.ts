import { costAgainstOutcome } from '../../charts/costAgainstOutcome.ts'
import type { Block } from '../../document.ts'
import { indicatorsWithoutLine, linesWithoutIndicator } from '../../domain/costPerOutcome.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import { extremes } from '../../quantities/extremes.ts'
import type { Row } from '../../records/index.ts'
import { chartBlocks } from '../blocks.ts'
import { nameCell, textCell } from '../cells.ts'
import { rowOf } from '../sessionRows.ts'
import { lineAnchor } from './budget.ts'
import { indicatorAnchor } from './indicators.ts'
import { linkedTable, linksFact } from './linkedTable.ts'
import type { SessionContext } from './section.ts'

/** What money is meant to move what, what a unit of the outcome cost, and where either stands without the other. */
export function moneyAndIndicators(context: SessionContext): Block[] {
  const { session } = context
  const years = session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)
  return [
    ...(years.length === 0 ? [] : linkedTable(context, extremes(years).greatest)),
    ...session.rows.department.flatMap(department => scatter(context, department)),
    ...unlinkedLines(context),
    ...unlinkedIndicators(context),
  ]
}

/** A department's money against what it reached, under its name: several stand on one page. */
function scatter({ session, codes }: SessionContext, department: Row<'department'>): Block[] {
  const specs = costAgainstOutcome({ session, department })
  if (specs.length === 0) return []
  const named = specs.map(spec => ({ ...spec, title: `${department.name}: ${spec.title}` }))
  return chartBlocks(named, linksFact(codes, session))
}

function unlinkedLines({ session, codes, edition }: SessionContext): Block[] {
  const lines = linesWithoutIndicator(session)
  if (lines.length === 0) return []
  return [
    {
      kind: 'table',
      caption: `ردیف‌های بودجهٔ فاقد شاخص${among(edition)}`,
      fact: codes.table('budgetLine', 'ردیف‌های بودجهٔ فاقد شاخص', lines),
      columns: [
        { header: 'کد', align: 'text', width: 'fit' },
        { header: 'شرح', align: 'text', width: 'share' },
        { header: 'واحد', align: 'text', width: 'share' },
      ],
      rows: lines.map(line => [
        { text: [{ text: isolate(toPersianDigits(line.code)), to: lineAnchor(line.code) }] },
        nameCell(line.openness === 'closed' ? `${line.title} – غیرعلنی` : line.title, line),
        textCell(rowOf(session, 'department', line.department).name),
      ]),
    },
  ]
}

function unlinkedIndicators({ session, codes, edition }: SessionContext): Block[] {
  const indicators = indicatorsWithoutLine(session)
  if (indicators.length === 0) return []
  return [
    {
      kind: 'table',
      caption: `شاخص‌های فاقد ردیف بودجه${among(edition)}`,
      fact: codes.table('indicator', 'شاخص‌های فاقد اعتبار', indicators),
      columns: [
        { header: 'کد', align: 'text', width: 'fit' },
        { header: 'شاخص', align: 'text', width: 'share' },
        { header: 'واحد', align: 'text', width: 'share' },
      ],
      rows: indicators.map(indicator => [
        { text: [{ text: isolate(toPersianDigits(indicator.code)), to: indicatorAnchor(indicator.code) }] },
        nameCell(indicator.openness === 'closed' ? `${indicator.title} – غیرعلنی` : indicator.title, indicator),
        textCell(rowOf(session, 'department', indicator.department).name),
      ]),
    },
  ]
}

/** A public edition knows of open links alone, and says so. */
function among(edition: SessionContext['edition']): string {
  return edition === 'public' ? ' (در داده‌های علنی)' : ''
}
