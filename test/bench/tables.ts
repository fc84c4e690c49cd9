import type { Row, Verdict } from './bars.ts'

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
