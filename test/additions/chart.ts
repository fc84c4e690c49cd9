import type { Addition } from './addition.ts'

/** How many took part in each drill. */
export const chart: Addition = {
  row: 'a chart',
  files: {
    'shared/charts/drillParticipants.ts': `import type { CategoryChart } from '../chartSpec.ts'
import { yearsOfDays } from '../domain/yearsName.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'

/** Those who took part in each drill, as far as they were counted. */
export function drillParticipants({ session, department }: ChartContext): CategoryChart[] {
  const held = session.rows.drill.filter(drill => drill.department === department.code && drill.participants !== null)
  if (held.length === 0) return []
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(\`شرکت‌کنندگان هر رزمایش، \${yearsOfDays(held.map(({ date }) => date))}\`, held),
      alternative: 'نمودار میله‌ای تعداد شرکت‌کنندگان هر رزمایش.',
      unit: 'نفر',
      categories: held.map(({ title }) => title),
      series: [{ name: 'شرکت‌کنندگان', values: held.map(({ participants }) => String(participants)) }],
    },
  ]
}
`,
  },
  insertions: [
    {
      file: 'shared/charts/index.ts',
      before: `import { drillsByMonth }`,
      put: `import { drillParticipants } from './drillParticipants.ts'\n`,
    },
    {
      file: 'shared/charts/index.ts',
      before: `  { name: 'training-by-audience'`,
      put: `  { name: 'drill-participants', title: 'شرکت‌کنندگان رزمایش‌ها', kinds: ['drill'], draw: drillParticipants },\n`,
    },
  ],
}
