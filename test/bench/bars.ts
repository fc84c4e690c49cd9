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

/** What is set again, in a process that has set it before. */
export interface Warm {
  /** Seconds in which one changed sentence is in a new PDF, by tool, a size each. */
  edits: { size: number; shoranameh: number; typst: number }[]
  /** Seconds of the sample's first papers in a window. */
  compiles: number[]
}

export interface Verdict {
  bar: string
  measured: number
  limit: number
  met: boolean
}

const limits = {
  /** By size. */
  chromiumTime: { 50: 0.5, 200: 0.4, 800: 0.25 } as Readonly<Record<number, number>>,
  typstTime: 0.6,
  chromiumMemory: 0.5,
  growth: 4.2,
  pageDifference: 0.1,
  demoSeconds: 5,
  editSeconds: { 50: 0.08, 200: 0.25 } as Readonly<Record<number, number>>,
  firstCompile: 1.3,
}

/** The size whose bars also speak of Typst's time and Chromium's memory. */
const largest = 800

/**
 * Every bar that can be judged from these rows.
 * @param demoSeconds undefined when the demo was not run @param warm undefined when nothing was set again
 */
export function judge(rows: readonly Row[], demoSeconds: number | undefined, warm?: Warm): Verdict[] {
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
      atMost(
        `time ÷ Chromium's at ${ours.size}`,
        ours.seconds / chromium.seconds,
        limits.chromiumTime[ours.size] ?? 0.5,
      )
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
  for (const { size, shoranameh } of warm?.edits ?? [])
    atMost(`one sentence changed in ${size} pages, seconds`, shoranameh, limits.editSeconds[size] ?? 0)
  const [first, , third] = warm?.compiles ?? []
  if (first !== undefined && third !== undefined)
    atMost("the window's first compile ÷ its third", first / third, limits.firstCompile)
  return verdicts
}

/** The value that a share of them stays under, as 0.95 of them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The run in the middle. @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]]
  if (low === undefined || high === undefined) throw new RangeError('No values')
  return (low + high) / 2
}
