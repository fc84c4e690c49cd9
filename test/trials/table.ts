import { isReached, type Tally } from './trial.ts'

/** What came of the kinds that were tried, by their names; a text says why one was not. */
export type Results = ReadonlyMap<string, Tally | string>

const heads = ['kind', 'attempts', 'told in Persian', 'harmless', 'saved', 'seconds', 'lost / silent']

/** The table that the command prints, and beneath it what the attempts were and what was lost. */
export function tableOf(results: Results): string {
  const rows = [...results].map(([kind, result]) => (typeof result === 'string' ? [kind, result] : cells(kind, result)))
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...rows.map(row => (row.length > 2 ? (row[i] ?? '').length : 0))),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(row.length > 2 ? (widths[i] ?? 0) : 0)))
      .join('  ')
  return [line(heads), ...rows.map(line), ...[...results].flatMap(([kind, result]) => remarks(kind, result)), ''].join(
    '\n',
  )
}

function cells(kind: string, { attempts, told, harmless, saved, seconds = 0, lost }: Tally): string[] {
  const share = saved === undefined || saved.of === 0 ? '' : `${((saved.rows / saved.of) * 100).toFixed(1)}%`
  return [kind, ...[attempts, told, harmless].map(String), share, seconds.toFixed(0), String(lost.length)]
}

/** At most so many losses, or notes, of a kind are told of one by one. */
const mostTold = 20

function remarks(kind: string, result: Tally | string): string[] {
  if (typeof result === 'string') return []
  const { notes = [], counted = {}, lost } = result
  const counts = Object.entries(counted).map(([what, count]) => `${count} ${what}`)
  const said = [...(counts.length === 0 ? [] : [counts.join(', ')]), ...notes]
  return [...lost.map(one => `  LOST ${kind}: ${one}`), ...said.map(one => `  ${kind}: ${one}`)].flatMap(
    (line, i, all) => {
      if (i < mostTold) return [line]
      return i === mostTold ? [`  and ${all.length - mostTold} more of ${kind}`] : []
    },
  )
}

/** The bars that were missed, one line each. */
export function missedBars(results: Results): string[] {
  return [...results].flatMap(([kind, result]) => {
    if (typeof result === 'string' || isReached(result)) return []
    const { lost, saved, leastSaved = 0 } = result
    if (lost.length > 0) return [`${kind}: ${lost.length} lost, none may be`]
    return [`${kind}: ${saved?.rows} of ${saved?.of} saved, ${leastSaved * 100}% are to be`]
  })
}
