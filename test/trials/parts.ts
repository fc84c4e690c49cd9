import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'
import type { Tally, Trial } from './trial.ts'

/** Attempts of one kind that are made one after the other. */
export interface Part {
  trial: string
  /** From 0; its chance is that of its number, whoever does it and whatever else is tried. */
  number: number
  count: number
}

/** How many attempts a part has: the more, the rarer a store for them is prepared. */
const usual = 100

/** All attempts of a kind, in parts. */
export function partsOf({ name, isWhole }: Trial, count: number): Part[] {
  const size = isWhole === true ? count : usual
  return Array.from({ length: Math.ceil(count / size) }, (_, number) => {
    return { trial: name, number, count: Math.min(size, count - number * size) }
  })
}

/** Makes the attempts of a part, in a folder of their own. @param place where it is made */
export async function runPart(
  trial: Trial,
  { number, count }: Part,
  { random, place, onDone }: { random: Random; place: string; onDone: (done: number) => void },
): Promise<Tally> {
  const folder = mkdtempSync(join(place, 'shoranameh-trials-'))
  try {
    return await trial.run({ count, random: random.branch(trial.name).branch(String(number)), folder, onDone })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
