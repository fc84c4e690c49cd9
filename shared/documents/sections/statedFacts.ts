import type { Block } from '../../document.ts'
import { printUsual } from '../../facts/factFormats.ts'
import { resolveFact } from '../../facts/resolve.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { nameCell, textCell } from '../cells.ts'
import { officeName } from '../sessionRows.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** Figures that were said in the chamber and have no rows behind them, with who said each. */
export function statedFacts(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const stated = session.rows.statedFact.filter(fact => fact.department === department.code)
  if (stated.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'ارقام اعلام‌شده', anchor: anchorIn(context, 'statedFacts') },
    {
      kind: 'table',
      caption: 'رقم‌هایی که در صحن گفته شده است',
      columns: [
        { header: 'شرح', align: 'text', width: 'share' },
        { header: 'مقدار', align: 'text', width: 'fit' },
        { header: 'دوره', align: 'text', width: 'fit' },
        { header: 'اظهارکننده', align: 'text', width: 'fit' },
      ],
      rows: stated.map(row => {
        const fact = resolveFact(session, `statedFact/${row.code}/value/${row.period}`)
        return [
          nameCell(row.openness === 'closed' ? `${row.title} – غیرعلنی` : row.title, row),
          { text: [{ text: printUsual(fact), fact: codes.of(fact) }] },
          textCell(parsePeriod(row.period).label),
          textCell(officeName(session, row.statedBy)),
        ]
      }),
    },
  ]
}
