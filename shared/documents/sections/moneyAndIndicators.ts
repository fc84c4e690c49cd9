import type { Block } from '../../document.ts'
import { indicatorsWithoutLine, linesWithoutIndicator } from '../../domain/costPerOutcome.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import type { Row } from '../../records/index.ts'
import { rowOf } from '../../session/sessionRows.ts'
import { note } from '../blocks.ts'
import { nameCell, textCell } from '../cells.ts'
import { analysis } from './analysis.ts'
import { lineAnchor } from './budget.ts'
import { indicatorAnchor } from './indicators.ts'
import { rankedIndicators } from './rankedIndicators.ts'
import type { SessionContext } from './section.ts'

/**
 * Every indicator's money against what it reached, where either stands without the other, and what a budget expert asks
 * next; an annex says why.
 */
export function moneyAndIndicators(context: SessionContext): Block[] {
  return [
    ...(context.session.rows.lineIndicatorLink.length === 0 ? [] : rankedIndicators(context)),
    ...unlinkedLines(context),
    ...unlinkedIndicators(context),
    ...analysis(context),
  ]
}

function unlinkedLines(context: SessionContext): Block[] {
  const lines = linesWithoutIndicator(context.session)
  if (lines.length === 0) return []
  const fact = context.codes.table('budgetLine', 'ردیف‌های بودجهٔ فاقد شاخص', lines)
  return unlinked(context, {
    caption: 'ردیف‌های بودجهٔ فاقد شاخص',
    fact,
    named: 'شرح',
    called: 'ردیف',
    rows: lines,
    anchor: lineAnchor,
  })
}

function unlinkedIndicators(context: SessionContext): Block[] {
  const rows = indicatorsWithoutLine(context.session)
  if (rows.length === 0) return []
  const fact = context.codes.table('indicator', 'شاخص‌های فاقد اعتبار', rows)
  const called = 'شاخص'
  return unlinked(context, {
    caption: 'شاخص‌های فاقد ردیف بودجه',
    fact,
    named: called,
    called,
    rows,
    anchor: indicatorAnchor,
  })
}

/** As many as one page has beside what it is about. */
const mostUnlinked = 20

/** What has no link to the other side, with its department; of very many the first, and whose the others are. */
function unlinked({ session, edition }: SessionContext, unlinkedRows: UnlinkedRows): Block[] {
  const { caption, fact, named, called, rows, anchor } = unlinkedRows
  const shown = rows.length > mostUnlinked ? rows.slice(0, mostUnlinked) : rows
  const left = Map.groupBy(rows.slice(shown.length), ({ department }) => department)
  const counts = Array.from(left, ([code, own]) => `${session.nameOf('department', code)} ${own.length} ${called}`)
  const table: Block = {
    kind: 'table',
    caption: `${caption}${among(edition)}`,
    fact,
    columns: [
      { header: 'کد', align: 'text', width: 'fit' },
      { header: named, align: 'text', width: 'share' },
      { header: 'واحد', align: 'text', width: 'share' },
    ],
    rows: shown.map(row => [
      { text: [{ text: isolate(toPersianDigits(row.code)), to: anchor(row.code) }] },
      nameCell(row.openness === 'closed' ? `${row.title} – غیرعلنی` : row.title, row),
      textCell(rowOf(session, 'department', row.department).name),
    ]),
  }
  if (counts.length === 0) return [table]
  const rest = `${rows.length - shown.length} ${called} دیگر در این جدول نیست و در فصل واحدها آمده است`
  return [table, note(toPersianDigits(`${rest}: ${counts.join('؛ ')}.`))]
}

interface UnlinkedRows {
  caption: string
  fact: string
  /** Header of their titles, and what one is called. */
  named: string
  called: string
  rows: readonly (Row<'budgetLine'> | Row<'indicator'>)[]
  /** Where a link to one of them leads. */
  anchor: (code: string) => string
}

/** A public edition knows of open links alone, and says so. */
function among(edition: SessionContext['edition']): string {
  return edition === 'public' ? ' (در داده‌های علنی)' : ''
}
