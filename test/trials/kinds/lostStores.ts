import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listBackups } from '../../../electron/store/file/backups.ts'
import { Host } from '../host.ts'
import { prepareStore } from '../preparedStore.ts'
import type { Random } from '../random.ts'
import { isPersian } from '../told.ts'
import { type Attempts, newTally, note, noteSaved, type Outcome, type Tally, type Trial } from '../trial.ts'
import { lackingIn } from '../troubles.ts'

/**
 * Stores whose file is taken away, replaced, written over or linked while they are open: the next save is refused, and
 * all that was confirmed lies in a file that can be found.
 */
export const lostStores: Trial = {
  name: 'lost-stores',
  counts: { short: 0, usual: 40, full: 500 },
  missing: () => (process.platform === 'win32' ? 'Windows lets nobody move an open file' : undefined),
  run: take,
}

interface Way {
  name: string
  /** @returns where what was saved may be, besides its rescue files; none where nothing can be trusted any more */
  take: (path: string, other: string) => string[]
  /** Nothing is told to be rescued of a file that was written over. */
  isSpoilt?: true
}

const ways: readonly Way[] = [
  {
    name: 'deleted',
    take(path) {
      rmSync(path)
      return []
    },
  },
  {
    name: 'deleted with its journal',
    take(path) {
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
      return []
    },
  },
  {
    name: 'moved',
    take(path) {
      renameSync(path, `${path}.moved`)
      return [`${path}.moved`]
    },
  },
  {
    name: 'its folder moved',
    take(path) {
      renameSync(dirname(path), `${dirname(path)}-away`)
      return [join(`${dirname(path)}-away`, 'council.db')]
    },
  },
  {
    name: 'replaced',
    take(path, other) {
      copyFileSync(other, `${path}.other`)
      renameSync(`${path}.other`, path)
      return []
    },
  },
  {
    name: 'linked',
    take(path) {
      linkSync(path, `${path}.link`)
      return [path]
    },
  },
  {
    name: 'written over',
    isSpoilt: true,
    take(path, other) {
      copyFileSync(other, path)
      return []
    },
  },
  {
    name: 'emptied',
    isSpoilt: true,
    take(path) {
      truncateSync(path)
      return []
    },
  },
]

async function take({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const tally = newTally()
  const whole = join(folder, 'whole.db')
  const other = join(folder, 'other.db')
  await prepareStore(whole)
  copyFileSync(whole, other)
  let host = new Host()
  try {
    for (let i = 0; i < count; i++) {
      const own = join(folder, String(i))
      mkdirSync(join(own, 'drive'), { recursive: true })
      const path = join(own, 'drive', 'council.db')
      copyFileSync(whole, path)
      const outcome = await attempt(host, path, other, random.branch(String(i)), tally)
      note(tally, outcome)
      if (typeof outcome !== 'string') {
        await host.end()
        host = new Host()
      }
      rmSync(own, { recursive: true, force: true })
      onDone(i + 1)
    }
  } finally {
    await host.end()
  }
  return tally
}

async function attempt(host: Host, path: string, other: string, random: Random, tally: Tally): Promise<Outcome> {
  const way = random.pick(ways)
  const refuge = join(dirname(path), '..', 'refuge')
  try {
    mkdirSync(refuge)
    await host.ask({ do: 'open', store: path, refuge })
    const saved: string[] = []
    for (let i = 0; i < 1 + random.below(20); i++) {
      const codes = Array.from({ length: 1 + random.below(20) }, (_, n) => `l${i}-${n}`)
      const answer = await host.ask({ do: 'save', codes })
      if (answer.is !== 'done') return { lost: `${way.name}, before: ${JSON.stringify(answer)}` }
      saved.push(...codes)
    }
    const left = way.take(path, other)
    const answer = await host.ask({ do: 'save', codes: ['later'] })
    await host.ask({ do: 'close' })
    if (answer.is === 'done') return { lost: `${way.name}: a save into a lost store was confirmed` }
    if (answer.is === 'accident' || !isPersian(answer.message))
      return { lost: `${way.name}: ${JSON.stringify(answer)}` }
    if (way.isSpoilt) return 'told'
    if (way.name === 'linked') rmSync(`${path}.link`)
    const rescued = [
      ...listBackups(path).map(({ file }) => file),
      ...readdirSync(refuge).map(name => join(refuge, name)),
    ]
    const lacking = await Promise.all([...left, ...rescued].map(file => lackingIn(file, saved)))
    const least = Math.min(saved.length, ...lacking.map(({ length }) => length))
    noteSaved(tally, saved.length - least, saved.length)
    return least === 0 ? 'told' : { lost: `${way.name}: ${least} of ${saved.length} confirmed are in no file` }
  } catch (cause) {
    return { lost: `${way.name}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}` }
  }
}
