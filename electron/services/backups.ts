import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { BackupState, IssuedCopies, KeptCopy } from '../../shared/api/backups.ts'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import { issuedFolder, issuedIn, leftOut } from '../store/blobs/issuedCopies.ts'
import type { Store } from '../store/database.ts'
import {
  type Backup,
  backupFolder,
  backupStem,
  isCopied,
  keepingOf,
  lastCopy,
  listBackups,
  roomOfCopies,
  stampOf,
} from '../store/file/backups.ts'
import { besideStore } from '../store/file/besideStore.ts'
import { readSettings } from '../store/settings.ts'
import { keeperOf } from './keeperOf.ts'
import type { Service, ServiceContext } from './service.ts'

/** Milliseconds that somebody waits for a job beside the store. */
const patience = 10 * 60_000
/** Milliseconds after which work that is in no copy is told of in red: by itself a copy is made every quarter. */
const oldAfter = 24 * 60 * 60_000

export const backups: Service<'backups'> = ({ store, keeper, author }) => ({
  state: () => stateOf(store, keeper, author.now()),
  list: async () => ({
    copies: keptCopiesOf(store.path, (await readSettings(store)).backupRoom),
    issued: issuedOf(store),
    mended: keeper?.mended ?? null,
    undo: listBackups(store.path).find(({ name }) => name === keeper?.replaced)?.name ?? null,
  }),
  make: async () => ({ isMade: await keeperOf(keeper).make() }),
  copyTo: async ({ folder }) => {
    const out = freeName(store.path, folder.trim(), author.now())
    const copied = await besideStore('copyTo', { store: store.path, out }, patience)
    if (copied === undefined) throw new Problem('backup-given-up', {}, { file: out })
    return { file: out, ...copied, bytes: statSync(out).size }
  },
  compare: async ({ name }) => {
    const compared = besideStore('compare', { store: store.path, copy: known(store.path, name).file }, patience)
    // What cannot be compared can be restored all the same, or says itself why not.
    return (await compared.catch(() => null)) ?? null
  },
  restore: ({ name }) => keeperOf(keeper).restore(known(store.path, name).file),
  examine: async () => {
    const found = await besideStore('examine', { store: store.path }, patience)
    if (found === undefined) throw new Problem('backup-given-up', {}, { file: store.path })
    return { ...found, newest: listBackups(store.path)[0]?.name ?? null }
  },
  mend: () => keeperOf(keeper).mend(),
})

function stateOf({ path }: Store, keeper: ServiceContext['keeper'], now: string): BackupState {
  const last = lastCopy(path)
  const failure = keeper?.failure
  const isWritten = !isCopied(path)
  const isLate = last !== undefined && Date.parse(now) - Date.parse(last.at) > oldAfter
  return {
    lastAt: last?.at ?? null,
    isCopied: !isWritten,
    isOld: isWritten && (isLate || failure !== undefined),
    away: keeper?.away === undefined ? null : plainProblem(keeper.away),
    damage: [...(keeper?.damage ?? [])],
    failure: failure === undefined || !isWritten ? null : plainProblem(failure),
  }
}

function keptCopiesOf(store: string, room: number): KeptCopy[] {
  const all = listBackups(store)
  const keeping = keepingOf(all, roomOfCopies(backupFolder(store), store, room))
  return all.map(copy => ({ name: copy.name, at: copy.at, bytes: copy.bytes, why: whyOf(copy, keeping) }))
}

function issuedOf({ path, file }: Store): IssuedCopies {
  const folder = issuedFolder(backupFolder(path), path)
  return { ...issuedIn(folder), left: leftOut(path, file.issued, folder) }
}

/** One that the next copy lets go of is the last of its day until then. */
function whyOf(copy: Backup, keeping: ReturnType<typeof keepingOf>): KeptCopy['why'] {
  return copy.kind === 'backup' ? (keeping.get(copy) ?? 'last') : copy.kind
}

/** @throws Problem 'backup-gone' */
function known(store: string, name: string): Backup {
  const copy = listBackups(store).find(backup => backup.name === name)
  if (copy === undefined) throw new Problem('backup-gone', {})
  return copy
}

/** @throws Problem 'backup-folder-missing' */
function freeName(store: string, folder: string, now: string): string {
  const isThere = isAbsolute(folder) && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isThere) throw new Problem('backup-folder-missing', {}, { file: folder })
  const stem = `${backupStem(store)}-${stampOf(now)}`
  for (let i = 1; ; i++) {
    const out = join(folder, i === 1 ? `${stem}.db` : `${stem}-${i}.db`)
    if (statSync(out, { throwIfNoEntry: false }) === undefined) return out
  }
}
