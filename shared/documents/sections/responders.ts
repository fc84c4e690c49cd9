import { untilSession } from '../../charts/sessionChart.ts'
import type { Block } from '../../document.ts'
import { coverageByDistrict } from '../../domain/coverage.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { printShare } from '../../persian/printApart.ts'
import { note } from '../blocks.ts'
import { knownSumCell, numberCell, textCell } from '../cells.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** How many of each district's neighbourhoods have a responder team. */
export function responders(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const teams = session.rows.responderTeam.filter(team => team.department === department.code)
  if (teams.length === 0 || session.rows.neighbourhood.length === 0) return []
  const { districts, total } = coverageByDistrict(session.rows.district, session.rows.neighbourhood, teams)
  const sample = [...teams, ...session.rows.neighbourhood].some(row => row.sample)
  const cells = (row: (typeof districts)[number]) => [
    numberCell(row.neighbourhoods),
    numberCell(row.covered),
    row.members.length === 0 ? numberCell(0) : knownSumCell(row.members),
    {
      ...textCell(printShare(row.share, (share, more) => formatPercent(share, { fraction: 1 + more }))),
      bar: { percent: Number(row.share) },
    },
  ]
  const uncounted = teams.filter(({ members }) => members === null).length
  const fact = codes.table('responderTeam', `گروه‌های امدادیار ${department.name}`, teams, {
    neighbourhood: session.rows.neighbourhood,
  })
  return [
    { kind: 'heading', level: 2, text: 'پوشش محله‌ها با گروه امدادیار', anchor: anchorIn(context, 'responders') },
    {
      kind: 'table',
      caption: `گروه‌های امدادیار به تفکیک منطقه${untilSession(session)}${sample ? ' (نمونه)' : ''}`,
      fact,
      columns: [
        { header: 'منطقه', align: 'text', width: 'share' },
        { header: 'محله', align: 'number', width: 'fit' },
        { header: 'محلهٔ دارای گروه', align: 'number', width: 'fit' },
        { header: 'عضو', align: 'number', width: 'fit' },
        { header: 'پوشش', align: 'text', width: 'fit' },
      ],
      rows: districts.map(row => [textCell(row.district), ...cells(row)]),
      totals: [[textCell(sample ? 'همهٔ مناطق (نمونه)' : 'همهٔ مناطق'), ...cells(total)]],
    },
    ...(uncounted === 0 ? [] : [note(toPersianDigits(`تعداد اعضای ${uncounted} گروه ثبت نشده و در جمع نیست.`))]),
  ]
}
