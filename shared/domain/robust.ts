/**
 * How far each number is from the rest, in a scale that a few strays can't stretch: 0.6745 × (x − median) ÷ MAD, the
 * modified z-score of Iglewicz and Hoaglin, «How to Detect and Handle Outliers» (1993). When more than half of the
 * numbers are the same (MAD zero) the mean absolute deviation × 1.2533 takes MAD ÷ 0.6745's place, as they propose;
 * when all are, every score is zero. A screen for what to look at, never a printed figure: doubles are enough.
 * @param values finite numbers
 */
export function modifiedScores(values: readonly number[]): { scores: number[]; median: number } {
  const middle = median(values)
  const deviations = values.map(value => Math.abs(value - middle))
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / Math.max(1, values.length)
  const mad = median(deviations)
  const scale = mad > 0 ? mad / 0.6745 : mean * 1.2533
  return { scores: values.map(value => (scale === 0 ? 0 : (value - middle) / scale)), median: middle }
}

/** The middle one, or the mean of two; zero for no numbers. */
export function median(values: ArrayLike<number>): number {
  const sorted = new Float64Array(values).sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}
