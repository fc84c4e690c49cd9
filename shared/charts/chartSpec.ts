/** What a chart says, before anything draws it: plain JSON, shared by screen, paper and slides. */
export interface ChartSpec {
  form: 'groupedBars' | 'stackedBars' | 'rankedBars' | 'line' | 'doughnut'
  title: string
  /** One sentence that tells a listener what the picture shows. */
  alternative: string
  /** Named on the value axis: «میلیون ریال». */
  unit: string
  categories: string[]
  /** Values in `unit`, as exact decimal strings; null where there is no value. */
  series: { name: string; values: (string | null)[] }[]
}
