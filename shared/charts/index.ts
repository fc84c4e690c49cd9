import type { ChartSpec } from '../chartSpec.ts'
import type { RecordKind, Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { budgetByYear } from './budgetByYear.ts'
import { budgetExecution } from './budgetExecution.ts'
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
import { moneyPerHead } from './moneyPerHead.ts'
import { projectProgress } from './projectProgress.ts'
import { realBudget } from './realBudget.ts'
import { responderCoverage } from './responderCoverage.ts'
import type { SessionChart } from './sessionChart.ts'
import { trainingByAudience } from './trainingByAudience.ts'

/** Every chart of a department, in the order shown. A new chart is its file and one line here. */
export const sessionCharts: readonly SessionChart[] = [
  {
    name: 'budget-by-year',
    title: 'اعتبار ردیف‌ها به تفکیک سال',
    kinds: ['budgetLine', 'budgetAmount'],
    draw: budgetByYear,
  },
  {
    name: 'budget-phases',
    title: 'جمع اعتبار به تفکیک مرحله',
    kinds: ['budgetLine', 'budgetAmount'],
    draw: budgetPhases,
  },
  {
    name: 'budget-execution',
    title: 'اجرای بودجه و زمان سپری‌شده',
    kinds: ['budgetLine', 'budgetAmount'],
    draw: budgetExecution,
  },
  {
    name: 'real-budget',
    title: 'بودجهٔ مصوب پس از تورم',
    kinds: ['budgetLine', 'budgetAmount', 'inflationRate'],
    draw: realBudget,
  },
  {
    name: 'money-per-head',
    title: 'سرانهٔ اعتبار مناطق',
    kinds: ['budgetLine', 'budgetAmount', 'district'],
    draw: moneyPerHead,
  },
  { name: 'project-progress', title: 'پیشرفت فیزیکی و مالی طرح‌ها', kinds: ['projectProgress'], draw: projectProgress },
  { name: 'indicator-trend', title: 'روند هر شاخص', kinds: ['indicator', 'indicatorValue'], draw: indicatorTrends },
  {
    name: 'indicator-grid',
    title: 'میزان تحقق اهداف در مناطق',
    kinds: ['indicator', 'indicatorValue'],
    draw: indicatorGrid,
  },
  {
    name: 'cost-against-outcome',
    title: 'پراکندگی اعتبار و تحقق هدف',
    kinds: ['lineIndicatorLink', 'budgetAmount', 'indicatorValue'],
    draw: costAgainstOutcome,
    // A ranked table beside the figures says the same, and can be read from afar.
    isOnDemand: true,
  },
  { name: 'energy-by-month', title: 'مصرف برق ماه‌به‌ماه', kinds: ['energyReading'], draw: energyByMonth },
  { name: 'energy-price', title: 'بهای هر کیلووات‌ساعت', kinds: ['energyReading'], draw: energyPrice },
  {
    name: 'energy-by-district',
    title: 'مصرف برق مناطق و سازمان‌ها',
    kinds: ['energyAccount', 'energyReading'],
    draw: energyByDistrict,
  },
  {
    name: 'energy-by-use',
    title: 'سهم کاربری‌ها از مصرف برق',
    kinds: ['energyAccount', 'energyReading'],
    draw: energyByUse,
  },
  {
    name: 'energy-accounts',
    title: 'انشعاب‌های پرمصرف',
    kinds: ['energyAccount', 'energyReading'],
    draw: energyAccounts,
  },
  {
    name: 'energy-outliers',
    title: 'قبض‌های غیرمتعارف',
    kinds: ['energyAccount', 'energyReading'],
    draw: energyOutliers,
  },
  { name: 'measures-timeline', title: 'اقدامات در زمان', kinds: ['measure'], draw: measuresTimeline },
  { name: 'drills-by-month', title: 'رزمایش‌ها به تفکیک ماه', kinds: ['drill'], draw: drillsByMonth },
  { name: 'training-by-audience', title: 'آموزش به تفکیک رده', kinds: ['training'], draw: trainingByAudience },
  {
    name: 'responder-coverage',
    title: 'پوشش محله‌ها با گروه امدادیار',
    kinds: ['responderTeam', 'neighbourhood'],
    draw: responderCoverage,
  },
]

/** A chart with what it belongs to. */
export interface NamedChart {
  /** Of its own in the session, and for a file. */
  name: string
  /** The `SessionChart` that it was drawn by. */
  of: string
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
          of: name,
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
