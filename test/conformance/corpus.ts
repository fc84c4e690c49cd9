import { readdirSync, readFileSync } from 'node:fs'

/** A file of the corpus: lines that share one difficulty. */
export interface Category {
  name: string
  lines: string[]
}

const folder = new URL('corpus/', import.meta.url)

/**
 * The corpus by category, in the order of their names; ⟦ and ⟧ stand for the isolates the product writes numbers in.
 */
export function readCorpus(): Category[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => ({ name: file.slice(0, -'.txt'.length), lines: linesOf(file) }))
}

/** Cells of a line of a table. */
export function cellsOf(line: string): string[] {
  return line.split('|')
}

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.replaceAll('⟦', '\u2066').replaceAll('⟧', '\u2069'))
}
