import { trials } from '../kinds/index.ts'
import { type Part, runPart } from '../parts.ts'
import { randomFrom } from '../random.ts'
import { newTally, type Tally } from '../trial.ts'

/** What a process of attempts is given to do. */
export interface Work {
  part: Part
  seed: number
  place: string
}

/** How far it is, and at the end what came of it. */
export interface Told {
  done: number
  tally?: Tally
}

async function work({ part, seed, place }: Work): Promise<Tally> {
  const trial = trials.find(({ name }) => name === part.trial)
  if (trial === undefined) throw new Error(`There is no kind ${part.trial}.`)
  let told = performance.now()
  const onDone = (done: number): void => {
    if (performance.now() - told < 5000) return
    told = performance.now()
    process.send?.({ done } satisfies Told)
  }
  return runPart(trial, part, { random: randomFrom(seed), place, onDone })
}

// Nobody waits for what it finds any more.
process.once('disconnect', () => process.exit())
process.on('message', (given: Work) => {
  void work(given)
    // What nobody foresaw loses its part, and not the others.
    .catch((cause: unknown) => ({
      ...newTally(),
      lost: [cause instanceof Error ? (cause.stack ?? '') : String(cause)],
    }))
    .then(tally => process.send?.({ done: given.part.count, tally } satisfies Told))
})
