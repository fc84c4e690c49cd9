/** One table of the report and the bars it missed. */
export interface Section {
  title: string
  header: readonly string[]
  rows: readonly (readonly string[])[]
  /** Shown under the table. */
  notes: readonly string[]
  /** Empty when every bar is met. */
  missed: readonly string[]
}

export function sectionText({ title, header, rows, notes, missed }: Section): string {
  const verdict = missed.length === 0 ? ['met'] : missed.map(bar => `MISSED ${bar}`)
  return [`## ${title}`, aligned([header, ...rows]), ...notes, ...verdict, ''].join('\n')
}

/** Whole numbers with their thousands apart. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

/** The first column from the left, the others, which are numbers, from the right. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)))
  const cellOf = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
  return lines.map(line => line.map(cellOf).join('  ').trimEnd()).join('\n')
}
