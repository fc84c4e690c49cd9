import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Sample } from '../children/soak.ts'
import { type Attempts, newTally, note, type Tally, type Trial } from '../trial.ts'

/** One host at work for weeks: what it holds after the first tenths of its acts is what it holds at their end. */
export const soak: Trial = {
  name: 'soak',
  isWhole: true,
  counts: { short: 0, usual: 2000, full: 20_000 },
  run: work,
}

/** How much more V8's heap may hold at the end than it did after three tenths: caches fill up to their bounds. */
const [share, room] = [1.1, 4 * 2 ** 20]
/** Files, sockets and timers that may be more: a copy is being made at the moment. */
const handles = 4

async function work({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const script = fileURLToPath(new URL('../children/soak.ts', import.meta.url))
  const child = fork(script, [folder, String(count), String(random.below(2 ** 31))], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const samples: Sample[] = []
  child.on('message', message => {
    const sample = message as Sample
    samples.push(sample)
    onDone(sample.acts)
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  const tally = newTally()
  const [first, last] = [samples[2], samples.at(-1)]
  if (code !== 0 || first === undefined || last === undefined || last.acts < count)
    tally.lost.push(`the host came to its end after ${last?.acts ?? 0} acts: ${code}`)
  else {
    if (last.heap > first.heap * share + room) tally.lost.push(`the heap grew from ${first.heap} to ${last.heap} bytes`)
    for (const what of ['files', 'resources'] as const)
      if ((last[what] ?? 0) > (first[what] ?? 0) + handles)
        tally.lost.push(`${what} grew from ${first[what]} to ${last[what]}`)
  }
  for (let i = tally.lost.length; i < count; i++) note(tally, 'harmless')
  return { ...tally, attempts: count, notes: samples.map(told) }
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

function told({ acts, heap, memory, files, resources }: Sample): string {
  return `${acts} acts: heap ${megabytes(heap)} MB, memory ${megabytes(memory)} MB, files ${files}, resources ${resources}`
}
