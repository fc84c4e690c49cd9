/**
 * How many values a costly property tries: few in the suite, where each run is tenths of a second, and as many times
 * more as `long.ts` asks of all others.
 */
export function runs(inTheSuite: number): number {
  return Math.round((inTheSuite * Number(process.env['PROPERTY_RUNS'] ?? 100)) / 100)
}
