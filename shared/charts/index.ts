import type { ChartSpec } from '../chartSpec.ts'
import type { RecordKind, Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { budgetByYear } from './budgetByYear.ts'
import { budgetPhases } from './budgetPhases.ts'
import { costAgainstOutcome } from './costAgainstOutcome.ts'
import { drillsByMonth } from './drillsByMonth.ts'
import { energyAccounts } from './energyAccounts.ts'
import { energyByDistrict } from './energyByDistrict.ts'
import { energyByMonth } from './energyByMonth.ts'
import { energyByUse } from './energyByUse.ts'
import { energyOutliers } from './energyOutliers.ts'
import { energyPrice } from './energyPrice.ts'
import { indicatorGrid } from './indicatorGrid.ts'
import { indicatorTrends } from './indicatorTrend.ts'
import { measuresTimeline } from './measuresTimeline.ts'
import { responderCoverage } from './responderCoverage.ts'
import type { SessionChart } from './sessionChart.ts'
import { trainingByAudience } from './trainingByAudience.ts'

/** Every chart of a department, in the order shown. A new chart is its file and one line here. */
export const sessionCharts: readonly SessionChart[] = [
  { name: 'budget-by-year', kinds: ['budgetLine', 'budgetAmount'], draw: budgetByYear },
  { name: 'budget-phases', kinds: ['budgetLine', 'budgetAmount'], draw: budgetPhases },
  { name: 'indicator-trend', kinds: ['indicator', 'indicatorValue'], draw: indicatorTrends },
  { name: 'indicator-grid', kinds: ['indicator', 'indicatorValue'], draw: indicatorGrid },
  {
    name: 'cost-against-outcome',
    kinds: ['lineIndicatorLink', 'budgetAmount', 'indicatorValue'],
    draw: costAgainstOutcome,
  },
  { name: 'energy-by-month', kinds: ['energyReading'], draw: energyByMonth },
  { name: 'energy-price', kinds: ['energyReading'], draw: energyPrice },
  { name: 'energy-by-district', kinds: ['energyAccount', 'energyReading'], draw: energyByDistrict },
  { name: 'energy-by-use', kinds: ['energyAccount', 'energyReading'], draw: energyByUse },
  { name: 'energy-accounts', kinds: ['energyAccount', 'energyReading'], draw: energyAccounts },
  { name: 'energy-outliers', kinds: ['energyAccount', 'energyReading'], draw: energyOutliers },
  { name: 'measures-timeline', kinds: ['measure'], draw: measuresTimeline },
  { name: 'drills-by-month', kinds: ['drill'], draw: drillsByMonth },
  { name: 'training-by-audience', kinds: ['training'], draw: trainingByAudience },
  { name: 'responder-coverage', kinds: ['responderTeam', 'neighbourhood'], draw: responderCoverage },
]

/** A chart with what it belongs to. */
export interface NamedChart {
  /** Of its own in the session, and for a file. */
  name: string
  department: Row<'department'>
  spec: ChartSpec
  kinds: readonly RecordKind[]
}

/** Every chart of every department of a session. */
export function chartsOf(session: Session): NamedChart[] {
  return [...eachKind(session)].flat()
}

/** Draws them too, a kind of a department at a time; `chartsOf` then finds them drawn. */
export function* eachKind(session: Session): Generator<NamedChart[], void, void> {
  const known = session.derive(drawn)
  for (const department of session.rows.department)
    for (const { name, kinds, draw } of sessionCharts) {
      const stem = `${department.code}-${name}`
      let charts = known.get(stem)
      if (charts === undefined) {
        const specs = draw({ session, department })
        charts = specs.map((spec, index) => ({
          name: specs.length === 1 ? stem : `${stem}-${index + 1}`,
          department,
          spec,
          kinds,
        }))
        known.set(stem, charts)
      }
      yield charts
    }
}

const drawn = (): Map<string, NamedChart[]> => new Map()
