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
  /** What was counted besides, as `{ killed: 9 }`; what is said of attempts whose number alone would say too much. */
  counted?: Record<string, number>
  notes?: string[]
  /** That they took, of all processes together. */
  seconds?: number
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
  /** One attempt goes on from the other: they are not made in parts. */
  isWhole?: true
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

/** What came of two parts of one kind. */
export function together(one: Tally, other: Tally): Tally {
  const least = one.leastSaved ?? other.leastSaved
  const saved = [one.saved, other.saved].filter(part => part !== undefined)
  const counts = [one.counted ?? {}, other.counted ?? {}].flatMap(counted => Object.entries(counted))
  const counted: Record<string, number> = {}
  for (const [what, count] of counts) counted[what] = (counted[what] ?? 0) + count
  return {
    attempts: one.attempts + other.attempts,
    told: one.told + other.told,
    harmless: one.harmless + other.harmless,
    ...(saved.length > 0 && {
      saved: { rows: sum(saved.map(({ rows }) => rows)), of: sum(saved.map(({ of }) => of)) },
    }),
    ...(least !== undefined && { leastSaved: least }),
    lost: [...one.lost, ...other.lost],
    counted,
    notes: [...new Set([...(one.notes ?? []), ...(other.notes ?? [])])],
    seconds: (one.seconds ?? 0) + (other.seconds ?? 0),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

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
