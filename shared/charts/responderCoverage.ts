import type { CategoryChart } from '../chartSpec.ts'
import { coverageByDistrict } from '../domain/coverage.ts'
import { type ChartContext, sampleTitle, untilSession } from './sessionChart.ts'
import { topN } from './topN.ts'

/** The share of each district's neighbourhoods that have a responder team, the best covered first. */
export function responderCoverage({ session, department }: ChartContext): CategoryChart[] {
  const teams = session.rows.responderTeam.filter(team => team.department === department.code)
  const { neighbourhood } = session.rows
  if (teams.length === 0 || neighbourhood.length === 0) return []
  const { districts } = coverageByDistrict(session.rows.district, neighbourhood, teams)
  if (districts.length === 0) return []
  const { parts } = topN(
    districts.map(({ district, share }) => ({ name: district, values: [share] })),
    districts.length,
    String,
  )
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(`پوشش محله‌های هر منطقه با گروه امدادیار${untilSession(session)}`, [
        ...teams,
        ...neighbourhood,
      ]),
      alternative: `نمودار میله‌ای سهم محله‌های دارای گروه امدادیار؛ بیشترین در ${parts[0]?.name} و کمترین در ${parts.at(-1)?.name}.`,
      unit: 'درصد محله‌ها',
      categories: parts.map(({ name }) => name),
      series: [{ name: 'پوشش', values: parts.map(({ values }) => values[0] ?? null) }],
    },
  ]
}
