import type { Random } from './random.ts'

/** What came of the attempts of one kind. */
export interface Tally {
  attempts: number
  /** Refused, or noticed, in Persian words. */
  told: number
  /** Nothing has changed of what a document prints, and nothing that was confirmed is gone. */
  harmless: number
  /** Of what was to be saved, where that is counted: rows of a damaged store, or confirmed deeds. */
  saved?: { rows: number; of: number }
  /** The least share of them that is to be saved; none where what is gone is in no place of the file. */
  leastSaved?: number
  /** What was lost, printed wrongly in silence, or told in English: one line each, with the attempt. */
  lost: string[]
  /** What the attempts were, where their number alone would say too much. */
  note?: string
}

/** What an attempt came to. */
export type Outcome = 'told' | 'harmless' | { lost: string }

export interface Attempts {
  count: number
  random: Random
  /** A folder of its own, which is taken away afterwards. */
  folder: string
  /** Hears how far it is. */
  onDone: (done: number) => void
}

export interface Trial {
  /** What the table calls it, and the option that sets its number: `--flips 2000`. */
  name: string
  /** How many there are: in the suite, which has not all kinds, by itself, and to reach what was asked for. */
  counts: { short: number; usual: number; full: number }
  /** Undefined where this machine cannot try it; why. */
  missing?: () => string | undefined
  run: (attempts: Attempts) => Promise<Tally>
}

export function newTally(): Tally {
  return { attempts: 0, told: 0, harmless: 0, lost: [] }
}

/** Notes one attempt. */
export function note(tally: Tally, outcome: Outcome): void {
  tally.attempts += 1
  if (typeof outcome === 'string') tally[outcome] += 1
  else tally.lost.push(outcome.lost)
}

/** Notes how many rows, or confirmed deeds, were found again. */
export function noteSaved(tally: Tally, rows: number, of: number): void {
  tally.saved ??= { rows: 0, of: 0 }
  tally.saved.rows += rows
  tally.saved.of += of
}

/** Whether a kind has reached what was asked of it. */
export function isReached({ lost, saved, leastSaved = 0 }: Tally): boolean {
  return lost.length === 0 && (saved === undefined || saved.rows >= saved.of * leastSaved)
}
