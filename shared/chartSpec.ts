/**
 * What a chart says, before anything draws it: plain JSON, shared by screen, paper and slides.
 * Every number in it is an exact decimal string in the unit named; null where there is no value.
 */
export type ChartSpec = CategoryChart | CoverageGrid | Timeline | Scatter

interface Titled {
  title: string
  /** One sentence that tells a listener what the picture shows. */
  alternative: string
  /** Named on the value axis: «میلیون ریال». */
  unit: string
  /** What of the records is not in the picture, or which period its points are of: it stands under the picture. */
  note?: string
}

/** What compares values by size, and may go on in a second picture. */
interface Comparing extends Titled {
  /** Of a part: every value of the whole, by which its bars and shades are measured as those of the other parts are. */
  among?: string[]
}

/** Values by category: bars, lines in time, or shares of a whole. */
export interface CategoryChart extends Comparing {
  form: 'groupedBars' | 'stackedBars' | 'rankedBars' | 'line' | 'doughnut'
  categories: string[]
  /**
   * `hedged`, of a series that has any: which of its values are no exact ones («حدود», «بیش از»); they are marked ≈.
   */
  series: { name: string; values: (string | null)[]; hedged?: boolean[] }[]
  /** Of a line chart, or of ranked bars, which tolerate nothing. */
  target?: TargetLine
}

/** What the values should reach: a dashed line, and a band up to what is still tolerated. */
export interface TargetLine {
  name: string
  /** One a category. */
  values: (string | null)[]
  /** Percent of the target by which it may be missed. */
  tolerance: string
  better: 'higher' | 'lower'
}

/** A grid shaded by value, the number printed in each cell. */
export interface CoverageGrid extends Comparing {
  form: 'coverageGrid'
  rows: string[]
  columns: string[]
  /** A list a row, in the order of the columns. */
  cells: (string | null)[][]
  /** Of a grid that has any: which of its cells rest on figures that are no exact ones; they are marked ≈. */
  hedged?: boolean[][]
}

/** Measures in time: a lane a horizon, time from right to left. */
export interface Timeline extends Titled {
  form: 'timeline'
  /** ISO days. */
  from: string
  to: string
  today: string
  /** An item without a first or last day is open at that end. */
  lanes: { name: string; items: { name: string; from: string | null; to: string | null; status: string }[] }[]
}

/** One quantity against another, a point a thing. */
export interface Scatter extends Titled {
  form: 'scatter'
  xUnit: string
  /** `hedged`: its numbers rest on such as are no exact ones. */
  points: { name: string; x: string; y: string; hedged?: true }[]
}
