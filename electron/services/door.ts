import type { DoorState } from '../../shared/api/door.ts'
import type { Saved } from '../../shared/api/storeFiles.ts'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import type { ProblemCode } from '../../shared/problems/problemText.ts'
import type { Store } from '../store/database.ts'
import { backupFolder, listBackups } from '../store/file/backups.ts'
import { acceptStore } from '../store/file/lastSaved.ts'
import { moveToBackups } from '../store/file/restoreStore.ts'
import type { KeptKeys } from '../store/keys/keptKeys.ts'
import { bringBackKeyFile, findKeyFile, idOf, keyIdIn } from '../store/keys/keyFile.ts'
import { holdKey } from '../store/keys/keyRing.ts'
import { openLocked } from './openLocked.ts'
import type { Door, Service } from './service.ts'

export const door: Service<'door'> = ({ store, door: shut, work }) => ({
  async state(_, { host }) {
    const now = work()
    if (now !== undefined) {
      const { over: _over, ...shown } = now
      return { kind: 'working', ...shown }
    }
    const state = shut?.state() ?? openState(store)
    if (state.kind !== 'locked' || !state.isKept) return state
    return { ...state, isKept: await host.keychain.isThere() }
  },
  restore: ({ name }) => (shut ? shut.restore(name) : refuseOpen()),
  unlock: ({ passphrase }) => (shut ? shut.unlock(passphrase) : refuseOpen()),
  unlockKept: (_, { host }) => (shut ? shut.unlockKept(host.keychain) : refuseOpen()),
  beginAnew: () => (shut ? shut.beginAnew() : refuseOpen()),
  openThis: () => (shut ? shut.openThis() : refuseOpen()),
  mend: () => (shut ? shut.mend() : refuseOpen()),
})

/** Failures after which a store may be begun anew: nothing that could be somebody else's is moved away. */
const ofOwnStores: ReadonlySet<ProblemCode> = new Set(['missing-store', 'empty-store', 'damaged-store'])
/** Failures of files that may be of another program: a copy of ours can take their place where there is one. */
const ofStrangeFiles: ReadonlySet<ProblemCode> = new Set([
  'foreign-store',
  'not-a-store',
  'key-file-missing',
  'key-file-of-another',
  'broken-references',
])

/** A whole store, which may not be the one that was there: somebody is asked whether it is meant. */
const ofWhole: ReadonlySet<ProblemCode> = new Set(['store-of-other-copies', 'store-behind'])

/** Failures of a file that may be ours, and of which something may be saved. */
const ofDamage: ReadonlySet<ProblemCode> = new Set(['damaged-store', 'not-a-store', 'broken-references'])

/** What becomes of a door. */
export interface DoorWays {
  /** Opens what was put in the store's place. */
  open: () => void
  /** Opens what lies there, or stands at another door: nobody could look into it before. */
  look: () => void
  /** Has a copy take the store's place, and opens it, or stands at another door. */
  putBack: (copy: string) => Promise<unknown>
  /** The same with what can be saved of the store. */
  mend: () => Promise<Saved>
}

/**
 * The door of a store that could not be opened.
 * @param kept keys that this machine's keychain has locked
 * @returns undefined where there is nothing to offer
 */
export function doorOf(store: string, problem: Problem, kept: KeptKeys, ways: DoorWays): Door | undefined {
  if (problem.code === 'store-keyed') return lockedDoor(store, problem, kept, ways.look)
  if (problem.code === 'key-file-missing' && bringBackKeyFile(store, backupFolder(store)))
    return lockedDoor(store, new Problem('store-keyed', {}, { file: store }), kept, ways.look)
  if (!isAnythingOffered(store, problem)) return undefined
  const mayBeginAnew = ofOwnStores.has(problem.code)
  const mayOpen = ofWhole.has(problem.code)
  const mayMend = ofDamage.has(problem.code)
  return {
    problem,
    state: () => ({
      kind: 'shut',
      problem: plainProblem(problem),
      backups: listBackups(store).map(({ name, at, bytes, kind }) => ({ name, at, bytes, kind })),
      mayBeginAnew,
      mayOpen,
      mayMend,
    }),
    async restore(name) {
      const copy = listBackups(store).find(backup => backup.name === name)
      if (copy === undefined) throw new Problem('backup-gone', {})
      await ways.putBack(copy.file)
    },
    unlock: refuseOpen,
    unlockKept: refuseOpen,
    beginAnew() {
      if (!mayBeginAnew) throw new Problem('store-of-another-program', {})
      moveToBackups(store)
      ways.open()
    },
    mend() {
      if (!mayMend) throw new Problem('store-of-another-program', {})
      return ways.mend()
    },
    openThis() {
      if (!mayOpen) throw new Problem('store-of-another-program', {})
      acceptStore(store)
      ways.open()
    },
  }
}

/** Whether there is anything to do about a store that could not be opened, besides typing what opens it. */
export function isAnythingOffered(store: string, { code }: Problem): boolean {
  if (ofOwnStores.has(code) || ofWhole.has(code)) return true
  return ofStrangeFiles.has(code) && listBackups(store).length > 0
}

/** Nothing is offered but to type what opens it: nobody who cannot shall put a copy in its place. */
function lockedDoor(store: string, problem: Problem, kept: KeptKeys, look: () => void): Door {
  const idOfStore = (): string | undefined => {
    const file = findKeyFile(store)
    return file === undefined ? undefined : keyIdIn(file)
  }
  return {
    problem,
    state: () => ({ kind: 'locked', file: store, isKept: kept.find(idOfStore()) !== undefined }),
    async unlockKept(keychain) {
      const id = idOfStore()
      const locked = kept.find(id)
      const text = locked === undefined ? null : await keychain.open(locked)
      const key = Buffer.from(text ?? '', 'hex')
      if (idOf(key) !== id) throw new Problem('key-not-kept', {})
      holdKey(key)
      look()
    },
    restore: refuseOpen,
    beginAnew: refuseOpen,
    openThis: refuseOpen,
    mend: refuseOpen,
    async unlock(passphrase) {
      await openLocked(store, passphrase)
      look()
    },
  }
}

/** How an open store is: its file may have been taken away meanwhile. */
function openState({ guard }: Store): DoorState {
  const lost = guard?.lost()
  if (lost === undefined) return { kind: 'open' }
  return { kind: 'lost', problem: plainProblem(lost.problem), rescued: lost.rescued }
}

/** An open store has no door to pass. */
function refuseOpen(): never {
  throw new Problem('store-open', {})
}
