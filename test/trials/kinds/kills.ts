import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { saveRecords } from '../../../electron/services/saveRecords.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { migrate } from '../../../electron/store/driver/migrate.ts'
import { backUpTo, listBackups } from '../../../electron/store/file/backups.ts'
import { findKeyFile, newKey } from '../../../electron/store/keys/keyFile.ts'
import { forgetKeys } from '../../../electron/store/keys/keyRing.ts'
import { lockStore, unlockFor } from '../../../electron/store/keys/lockStore.ts'
import { verifyHistory } from '../../../electron/store/log/verifyHistory.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { type Found, givenFolder, killAt, mostMoments } from '../killed.ts'
import { author, bundlePath, cheap, prepareStore } from '../preparedStore.ts'
import { type Attempts, newTally, note, noteSaved, type Tally, type Trial } from '../trial.ts'

/** A deed that is broken off, and what must be found of it. */
interface Deed {
  /** How many of the ten thousand kills it has: a migration takes as long as five of the others. */
  full: number
  prepare: (folder: string) => Promise<void>
  /** @returns what is wrong; undefined when all that was confirmed is there */
  judge: (found: Found) => Promise<string | undefined>
}

const council = (folder: string): string => join(folder, 'council.db')
const prepareCouncil = (folder: string): Promise<void> => prepareStore(council(folder))

const deeds: Readonly<Record<string, Deed>> = {
  saves: {
    full: 3000,
    prepare: prepareCouncil,
    judge: ({ folder, confirmed }) =>
      reading(council(folder), async store => {
        const codes = new Set((await listRecords(store, 'neighbourhood')).map(({ code }) => code))
        const lacking = confirmed.flatMap(line => line.split(' ')).filter(code => !codes.has(code))
        if (lacking.length > 0) return `saved and gone: ${lacking.join(' ')}`
        const groups = Map.groupBy(
          [...codes].filter(code => /^K-\d+-/.test(code)),
          code => code.split('-')[1],
        )
        const torn = [...groups].find(([, own]) => own.length !== 20)
        if (torn !== undefined) return `half a group: ${torn[0]}`
        const { faults } = await verifyHistory(store)
        return faults.length === 0 ? undefined : `history: ${JSON.stringify(faults[0])}`
      }),
  },
  imports: {
    full: 2000,
    async prepare(folder) {
      await prepareCouncil(folder)
      cpSync(bundlePath, join(folder, 'bundle'), { recursive: true })
    },
    judge: ({ folder, confirmed }) =>
      reading(council(folder), async store => {
        const rows = (await listRecords(store, 'neighbourhood')).filter(({ code }) => code.startsWith('I-'))
        const names = new Set(rows.map(({ name }) => name))
        if (names.size > 1 || rows.length % 20 !== 0) return `half an import: ${[...names].join()}`
        const [round = -1] = [...names].map(name => Number(name.split(' ')[1]))
        return round >= Number(confirmed.at(-1) ?? -1)
          ? undefined
          : `import ${confirmed.at(-1)} is gone, ${round} there`
      }),
  },
  migrations: {
    full: 500,
    async prepare(folder) {
      const old = join(folder, givenFolder)
      mkdirSync(old)
      for (let version = 1; version < migrations.length; version++) {
        const path = join(old, `${version}.db`)
        const database = new Database(path)
        migrate(database, path, migrations.slice(0, 1))
        database.exec(
          `insert into neighbourhood (code, name, district, sample, sortKey) values ('N', 'محله', 3, 1, 'a')`,
        )
        migrate(database, path, migrations.slice(0, version))
        database.close()
        for (const name of readdirSync(old).filter(one => one.endsWith('.backup'))) rmSync(join(old, name))
      }
    },
    async judge({ folder }) {
      for (const name of readdirSync(folder).filter(one => /^moved-\d+\.db$/.test(one))) {
        const wrong = await reading(join(folder, name), async store => {
          const rows = await listRecords(store, 'neighbourhood')
          return rows.length === 1 && rows[0]?.district === '3' ? undefined : `${name}: ${JSON.stringify(rows)}`
        })
        if (wrong !== undefined) return wrong
      }
      return undefined
    },
  },
  restores: {
    full: 2000,
    async prepare(folder) {
      await prepareCouncil(folder)
      mkdirSync(join(folder, givenFolder))
      for (const turn of [0, 1]) {
        const store = openStore(council(folder))
        const row = { code: 'turn', title: `نوبت ${turn}`, holder: null }
        await saveRecords(store, [{ kind: 'office', row }], author(`turn${turn}`))
        store.close()
        backUpTo(council(folder), join(folder, givenFolder, `copy-${turn}.db`))
      }
    },
    async judge({ folder }) {
      // Between the two renames the store's name is nobody's: the door says so, and offers what it had.
      const path = readdirSync(folder).includes('council.db') ? council(folder) : listBackups(council(folder))[0]?.file
      if (path === undefined) return 'neither a store nor a copy of it'
      return reading(path, async store => {
        const turn = (await listRecords(store, 'office')).find(({ code }) => code === 'turn')
        if (turn === undefined) return 'the restored record is gone'
        return /[01]$/.test(turn.title) ? undefined : `restored ${turn.title}`
      })
    },
  },
  backups: {
    full: 1500,
    prepare: prepareCouncil,
    async judge({ folder, confirmed }) {
      const copies = listBackups(council(folder))
      const last = Number(confirmed.at(-1)?.split(' ')[0] ?? -1)
      const own = await copiedIn(council(folder))
      if (typeof own === 'string' || own < last + 1) return `store: ${own} of ${last + 1}`
      const [newest] = copies
      if (newest === undefined) return last < 0 ? undefined : 'no copy'
      const there = await copiedIn(newest.file)
      return typeof there === 'string' || there < last + 1 ? `newest copy: ${there} of ${last + 1}` : undefined
    },
  },
  locks: {
    full: 1000,
    prepare: prepareCouncil,
    async judge({ folder }) {
      const path = council(folder)
      const passphrase = Buffer.from('گذرواژهٔ آزمون')
      forgetKeys()
      try {
        const keyFile = findKeyFile(path)
        if (keyFile !== undefined) await unlockFor(keyFile, passphrase, '')
        const rows = await reading(path, async store => (await listRecords(store, 'neighbourhood')).length)
        if (rows !== 152) return `${rows} of 152 neighbourhoods`
        lockStore(path, () => newKey(passphrase, cheap))
        const again = await reading(path, async store => (await listRecords(store, 'neighbourhood')).length)
        return again === 152 ? undefined : `done again: ${again} of 152 neighbourhoods`
      } finally {
        forgetKeys()
      }
    },
  },
}

/** How many of the records that were saved before a copy each are in a store. */
function copiedIn(path: string): Promise<string | number> {
  return reading(path, async store => {
    const codes = (await listRecords(store, 'neighbourhood')).map(({ code }) => code)
    return codes.filter(code => code.startsWith('B-')).length
  })
}

async function reading<T>(path: string, look: (store: Store) => Promise<T>): Promise<T | string> {
  try {
    const store = openStore(path)
    try {
      return await look(store)
    } finally {
      store.close()
    }
  } catch (cause) {
    return `${path}: ${cause instanceof Error ? cause.message : String(cause)}`
  }
}

/** Deeds that are broken off by the end of their process at any moment: one trial a deed. */
export const kills: readonly Trial[] = Object.entries(deeds).map(([name, deed]) => ({
  name: `kills-${name}`,
  counts: { short: name === 'saves' ? 3 : 0, usual: 150, full: deed.full },
  run: attempts => breakOff(name, deed, attempts),
}))

async function breakOff(name: string, deed: Deed, { count, random, folder, onDone }: Attempts): Promise<Tally> {
  const prepared = join(folder, 'prepared')
  mkdirSync(prepared)
  await deed.prepare(prepared)
  const tally = newTally()
  let [processes, deedsDone] = [0, 0]
  while (tally.attempts < count) {
    processes += 1
    const work = join(folder, `work-${processes}`)
    cpSync(prepared, work, { recursive: true })
    let confirmed = 0
    const found = async (state: Found): Promise<void> => {
      confirmed = state.confirmed.length
      const wrong = await deed.judge(state)
      note(tally, wrong === undefined ? 'harmless' : { lost: `attempt ${tally.attempts} of ${name}: ${wrong}` })
      onDone(tally.attempts)
    }
    const moments = Math.min(mostMoments, count - tally.attempts)
    await killAt({ deed: name, folder: work, moments, random: random.branch(`${name} ${processes}`), found })
    deedsDone += confirmed
    rmSync(work, { recursive: true, force: true })
  }
  noteSaved(tally, deedsDone, deedsDone)
  const counted = { killed: processes, 'stood still': tally.attempts - processes, 'deeds confirmed': deedsDone }
  return { ...tally, counted }
}
