import { openStore } from '../../electron/store/database.ts'
import { listBackups } from '../../electron/store/file/backups.ts'
import { listRecords } from '../../electron/store/records.ts'
import type { Host } from './host.ts'
import type { Random } from './random.ts'
import { isPersian } from './told.ts'
import { noteSaved, type Outcome, type Tally } from './trial.ts'

/** What keeps a store from being written for a while. */
export interface Trouble {
  name: string
  /** Deeds after which it is taken for harmless. */
  deeds: number
  begin: () => void
  end: () => void
}

const deeds = ['save', 'save many', 'import', 'back up'] as const

/** Works in the middle of a trouble until it is refused, and looks for all that was confirmed once that is over. */
export async function workThrough(
  host: Host,
  path: string,
  random: Random,
  trouble: (path: string) => Trouble,
  tally: Tally,
): Promise<Outcome> {
  const saved: string[] = []
  let done = ''
  let own: Trouble | undefined
  try {
    await host.ask({ do: 'open', store: path })
    own = trouble(path)
    own.begin()
    let refused: string | undefined
    for (let i = 0; refused === undefined && i < own.deeds; i++) {
      const deed = random.pick(deeds)
      const codes = deed === 'save' ? [`f${i}`] : Array.from({ length: 30 }, (_, n) => `f${i}-${n}`)
      done = `${own.name}, ${deed}`
      const answer = await host.ask(
        deed === 'import'
          ? { do: 'import' }
          : deed === 'back up'
            ? { do: 'back up', at: new Date(i * 3_600_000).toISOString() }
            : { do: 'save', codes },
      )
      if (answer.is === 'accident') return { lost: `${done}: ${answer.stack}` }
      if (answer.is === 'refused') refused = answer.message
      else if (deed.startsWith('save')) saved.push(...codes)
    }
    own.end()
    const later = await host.ask({ do: 'save', codes: ['later'] })
    if (later.is !== 'done') return { lost: `${done}: nothing is saved afterwards: ${JSON.stringify(later)}` }
    await host.ask({ do: 'close' })
    const lacking = await lackingIn(path, [...saved, 'later'])
    noteSaved(tally, saved.length + 1 - lacking.length, saved.length + 1)
    if (lacking.length > 0) return { lost: `${done}: confirmed and gone: ${lacking.slice(0, 5).join(' ')}` }
    for (const { file } of listBackups(path)) await lackingIn(file, [])
    if (refused === undefined) return 'harmless'
    return isPersian(refused) ? 'told' : { lost: `${done}: ${refused}` }
  } catch (cause) {
    return { lost: `${done}: ${cause instanceof Error ? cause.message : String(cause)}` }
  } finally {
    own?.end()
  }
}

/** Which of these offices a store or a copy does not have. */
export async function lackingIn(path: string, codes: readonly string[]): Promise<string[]> {
  const store = openStore(path)
  try {
    const found = new Set((await listRecords(store, 'office')).map(({ code }) => code))
    return codes.filter(code => !found.has(code))
  } finally {
    store.close()
  }
}
