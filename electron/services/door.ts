import type { DoorState } from '../../shared/api/door.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ProblemCode } from '../../shared/problems/problemText.ts'
import { listBackups } from '../store/backups.ts'
import type { Store } from '../store/database.ts'
import { restoreStore, setAside } from '../store/restoreStore.ts'
import type { Door, Service } from './service.ts'

export const door: Service<'door'> = ({ store, door: shut }) => ({
  state: () => shut?.state() ?? openState(store),
  restore: ({ name }) => (shut ? shut.restore(name) : refuseOpen()),
  beginAnew: () => (shut ? shut.beginAnew() : refuseOpen()),
})

/** Failures after which a store may be begun anew: nothing that could be somebody else's is moved away. */
const ofOwnStores: ReadonlySet<ProblemCode> = new Set(['missing-store', 'empty-store', 'damaged-store'])

/**
 * The door of a store that could not be opened.
 * @param open opens what now lies there @returns undefined where there is nothing to offer
 */
export function doorOf(store: string, problem: Problem, open: () => void): Door | undefined {
  const mayBeginAnew = ofOwnStores.has(problem.code)
  if (!mayBeginAnew && (problem.code !== 'foreign-store' || listBackups(store).length === 0)) return undefined
  return {
    problem,
    state: () => ({
      kind: 'shut',
      message: problem.message,
      backups: listBackups(store).map(({ name, at, bytes, kind }) => ({ name, at, bytes, kind })),
      mayBeginAnew,
    }),
    restore(name) {
      const copy = listBackups(store).find(backup => backup.name === name)
      if (copy === undefined)
        throw new Problem('missing-file', { text: 'این پشتیبان دیگر نیست؛ فهرست را دوباره ببینید.' })
      restoreStore(store, copy.file)
      open()
    },
    beginAnew() {
      if (!mayBeginAnew)
        throw new Problem('unable-host', { text: 'این پرونده از آن برنامهٔ دیگری است و کنار گذاشته نمی‌شود.' })
      setAside(store)
      open()
    },
  }
}

/** How an open store is: its file may have been taken away meanwhile. */
function openState({ guard }: Store): DoorState {
  const lost = guard?.lost()
  if (lost === undefined) return { kind: 'open' }
  return { kind: 'lost', message: lost.problem.message, rescued: lost.rescued }
}

/** An open store has no door to pass. */
function refuseOpen(): never {
  throw new Problem('store-locked', {
    text: 'پایگاه داده باز و در کار است؛ برای بازگرداندن پشتیبان نخست برنامه را ببندید و «restore» را به کار ببرید.',
  })
}
