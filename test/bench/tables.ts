import type { Row, Verdict, Warm } from './bars.ts'

/** Each tool at each size, and our share of its time, memory and file. */
export function comparisonTable(rows: readonly Row[]): string {
  const lines = rows.map(row => {
    const ours = rows.find(({ tool, size }) => tool === 'shoranameh' && size === row.size)
    const share = (own: number | null | undefined, its: number | null): string =>
      ours === row || own === undefined || own === null || its === null ? '' : `${(own / its).toFixed(2)}×`
    return [
      `${row.size}`,
      row.tool,
      `${row.pages}`,
      row.seconds.toFixed(2),
      share(ours?.seconds, row.seconds),
      row.peakMB === null ? '–' : row.peakMB.toFixed(0),
      share(ours?.peakMB, row.peakMB),
      row.fileMB.toFixed(2),
      share(ours?.fileMB, row.fileMB),
    ]
  })
  return aligned([['size', 'tool', 'pages', 'seconds', 'ours ÷', 'peak MB', 'ours ÷', 'file MB', 'ours ÷'], ...lines])
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  return aligned(
    verdicts.map(({ bar, measured, limit, met }) => [met ? 'met' : 'MISSED', bar, measured.toFixed(2), `≤ ${limit}`]),
  )
}

/** One changed sentence in a process that has set the document before, and the first papers of a window. */
export function warmTable({ edits, compiles }: Warm): string {
  const shown = edits.map(({ size, shoranameh, typst }) => [`${size}`, shoranameh.toFixed(2), typst.toFixed(2)])
  const papers = compiles.map(seconds => seconds.toFixed(2)).join(', ')
  const heading = ['one sentence changed, pages', 'shoranameh, seconds', 'typst']
  return `${aligned([heading, ...shown])}\nthe window's first papers, seconds: ${papers}`
}

/** Columns as wide as their widest cell. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)))
  return lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
