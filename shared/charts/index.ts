import type { SessionData } from '../domain/sessionData.ts'
import { budgetByYear } from './budgetByYear.ts'
import { budgetPhases } from './budgetPhases.ts'
import type { ChartSpec } from './chartSpec.ts'
import { costAgainstOutcome } from './costAgainstOutcome.ts'
import { drillsByMonth } from './drillsByMonth.ts'
import { energyByDistrict } from './energyByDistrict.ts'
import { energyByMonth } from './energyByMonth.ts'
import { energyByUse } from './energyByUse.ts'
import { indicatorGrid } from './indicatorGrid.ts'
import { indicatorTrends } from './indicatorTrend.ts'
import { measuresTimeline } from './measuresTimeline.ts'
import { responderCoverage } from './responderCoverage.ts'
import type { SessionChart } from './sessionChart.ts'
import { trainingByAudience } from './trainingByAudience.ts'

/** Every chart of a department, in the order shown. A new chart is its file and one line here. */
export const sessionCharts: readonly SessionChart[] = [
  { name: 'budget-by-year', draw: budgetByYear },
  { name: 'budget-phases', draw: budgetPhases },
  { name: 'indicator-trend', draw: indicatorTrends },
  { name: 'indicator-grid', draw: indicatorGrid },
  { name: 'cost-against-outcome', draw: costAgainstOutcome },
  { name: 'energy-by-month', draw: energyByMonth },
  { name: 'energy-by-district', draw: energyByDistrict },
  { name: 'energy-by-use', draw: energyByUse },
  { name: 'measures-timeline', draw: measuresTimeline },
  { name: 'drills-by-month', draw: drillsByMonth },
  { name: 'training-by-audience', draw: trainingByAudience },
  { name: 'responder-coverage', draw: responderCoverage },
]

/** Every chart of every department of a session, each with a name of its own for a file. */
export function chartsOf(data: SessionData): { name: string; spec: ChartSpec }[] {
  return data.rows.department.flatMap(department =>
    sessionCharts.flatMap(({ name, draw }) => {
      const specs = draw({ data, department })
      const stem = `${department.code}-${name}`
      return specs.map((spec, index) => ({ name: specs.length === 1 ? stem : `${stem}-${index + 1}`, spec }))
    }),
  )
}
