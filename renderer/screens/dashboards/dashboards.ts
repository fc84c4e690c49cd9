import type { RecordKind } from '../../../shared/records/index.ts'

export interface Dashboard {
  /** Part of the route. */
  path: string
  title: string
  /** Its charts are those drawn from any of these. */
  kinds: readonly RecordKind[]
  /** Sections of the briefing whose figures and tables it shows. */
  sections: readonly string[]
}

/** In the order of the sidebar. A dashboard shows what the briefing prints, so that they cannot disagree. */
export const dashboards: readonly Dashboard[] = [
  { path: 'indicators', title: 'شاخص‌ها', kinds: ['indicator'], sections: ['indicators'] },
  {
    path: 'budget',
    title: 'بودجه و پیامد',
    kinds: ['budgetLine', 'lineIndicatorLink'],
    sections: ['budget', 'moneyAndIndicators'],
  },
  {
    path: 'crisis',
    title: 'بحران و پدافند',
    kinds: ['drill', 'training', 'responderTeam'],
    sections: ['drills', 'trainings', 'responders'],
  },
  {
    path: 'energy',
    title: 'انرژی',
    kinds: ['energyAccount', 'energyReading', 'measure'],
    sections: ['energy', 'measures'],
  },
]
