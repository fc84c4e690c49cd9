/** One tool at one size: the median of its runs. */
export interface Row {
  tool: 'shoranameh' | 'chromium' | 'typst'
  /** The size asked for: 50, 200 or 800. */
  size: number
  /** Pages of the file it wrote. */
  pages: number
  seconds: number
  peakMB: number | null
  fileMB: number
}

export interface Verdict {
  bar: string
  measured: number
  limit: number
  met: boolean
}

const limits = {
  chromiumTime: 0.35,
  typstTime: 1,
  chromiumMemory: 0.5,
  growth: 4.2,
  pageDifference: 0.1,
  demoSeconds: 5,
}

/** The size whose bars also speak of Typst's time and Chromium's memory. */
const largest = 800

/** Every bar that can be judged from these rows. @param demoSeconds undefined when the demo was not run */
export function judge(rows: readonly Row[], demoSeconds: number | undefined): Verdict[] {
  const row = (tool: Row['tool'], size: number): Row | undefined =>
    rows.find(other => other.tool === tool && other.size === size)
  const verdicts: Verdict[] = []
  const atMost = (bar: string, measured: number, limit: number): void => {
    verdicts.push({ bar, measured, limit, met: measured <= limit })
  }
  for (const ours of rows.filter(({ tool }) => tool === 'shoranameh')) {
    for (const peer of rows.filter(({ tool, size }) => tool !== 'shoranameh' && size === ours.size))
      atMost(
        `pages, distance from ${peer.tool} at ${ours.size}`,
        Math.abs(peer.pages / ours.pages - 1),
        limits.pageDifference,
      )
    const chromium = row('chromium', ours.size)
    if (chromium !== undefined)
      atMost(`time ÷ Chromium's at ${ours.size}`, ours.seconds / chromium.seconds, limits.chromiumTime)
    if (ours.size !== largest) continue
    const typst = row('typst', largest)
    if (typst !== undefined) atMost(`time ÷ Typst's at ${largest}`, ours.seconds / typst.seconds, limits.typstTime)
    if (ours.peakMB !== null && chromium !== undefined && chromium.peakMB !== null)
      atMost(`peak memory ÷ Chromium's at ${largest}`, ours.peakMB / chromium.peakMB, limits.chromiumMemory)
  }
  const [middle, large] = [row('shoranameh', 200), row('shoranameh', largest)]
  if (middle !== undefined && large !== undefined)
    atMost('growth of time, 800 ÷ 200 pages', large.seconds / middle.seconds, limits.growth)
  if (demoSeconds !== undefined) atMost('demo, seconds', demoSeconds, limits.demoSeconds)
  return verdicts
}

/** The run in the middle. @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]]
  if (low === undefined || high === undefined) throw new RangeError('No values')
  return (low + high) / 2
}
