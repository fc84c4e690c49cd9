import { readFileSync, writeFileSync } from 'node:fs'
import { damageTrial } from '../damagedStore.ts'
import type { Random } from '../random.ts'
import type { Trial } from '../trial.ts'
import { pageSize } from './flips.ts'

/** Stores that are cut off, and whose pages are written over, emptied or put in each other's place. */
export const cuts: Trial = {
  name: 'cuts',
  counts: { short: 2, usual: 100, full: 500 },
  run: attempts => damageTrial(attempts, () => harm),
}

const ways: readonly ((bytes: Buffer, random: Random) => { bytes: Buffer; done: string })[] = [
  (bytes, random) => {
    const end = random.below(bytes.length)
    return { bytes: bytes.subarray(0, end), done: `cut off at ${end}` }
  },
  (bytes, random) => {
    const page = pageOf(bytes, random)
    const noise = Buffer.from(Array.from({ length: pageSize }, () => random.below(256)))
    return { bytes: put(bytes, page, noise), done: `page ${page + 1} written over` }
  },
  (bytes, random) => {
    const page = pageOf(bytes, random)
    return { bytes: put(bytes, page, Buffer.alloc(pageSize)), done: `page ${page + 1} emptied` }
  },
  (bytes, random) => {
    const [one, other] = [pageOf(bytes, random), pageOf(bytes, random)]
    const [first, second] = [take(bytes, one), take(bytes, other)]
    return { bytes: put(put(bytes, one, second), other, first), done: `pages ${one + 1} and ${other + 1} changed over` }
  },
  (bytes, random) => {
    const start = random.below(bytes.length)
    const length = 1 + random.below(64)
    const noise = Buffer.from(Array.from({ length }, () => random.below(256)))
    const changed = Buffer.from(bytes)
    noise.copy(changed, start)
    return { bytes: changed, done: `${length} bytes at ${start} written over` }
  },
]

function harm(path: string, random: Random): string {
  const { bytes, done } = random.pick(ways)(readFileSync(path), random)
  writeFileSync(path, bytes)
  return done
}

const pageOf = (bytes: Buffer, random: Random): number => random.below(Math.floor(bytes.length / pageSize))
const take = (bytes: Buffer, page: number): Buffer => bytes.subarray(page * pageSize, (page + 1) * pageSize)

function put(bytes: Buffer, page: number, content: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  content.copy(changed, page * pageSize)
  return changed
}
