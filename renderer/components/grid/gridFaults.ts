import type { JsonRow } from '../../../shared/tables/change.ts'
import { type AsideText, type FaultChanges, faultPlace } from './gridState.ts'
import type { GridStore } from './gridStore.ts'
import type { GridModel } from './model.ts'
import { isOwnKey } from './rowKey.ts'

/** What is said of a cell that somebody else changed while it was written in. */
export const changedMeanwhile =
  'هنگام نوشتن شما کس دیگری این خانه را تغییر داده است. چیزی روی نوشتهٔ او نرفت؛ خانه را باز کنید و یکی را انتخاب کنید.'

/** @returns what takes the changes back */
export function setFaults(store: GridStore, changes: FaultChanges): FaultChanges {
  const { faults } = store.getState()
  const next = new Map(faults)
  const back = new Map<string, ReturnType<typeof next.get> | null>()
  for (const [place, fault] of changes) {
    const old = faults.get(place)
    if (!fault && !old) continue
    back.set(place, old ?? null)
    if (fault) next.set(place, fault)
    else next.delete(place)
  }
  if (back.size > 0) store.setState({ faults: next })
  return back as FaultChanges
}

/** Keeps a text that has no cell of its own any more; somebody may bring it back. */
export function putAside(store: GridStore, texts: readonly AsideText[]): void {
  const own = texts.filter(({ text }) => text.trim() !== '')
  if (own.length > 0) store.setState(({ aside }) => ({ aside: [...aside, ...own] }))
}

/**
 * Doubtful texts never cover what the store was given since: where another value stands now, or the row is gone, they
 * go aside.
 * @param isAhead whether a row is being written just now
 */
export function sweepFaults(store: GridStore, { rows }: GridModel, isAhead: (key: string) => boolean): void {
  const changes = new Map<string, null>()
  const texts: AsideText[] = []
  for (const [place, { text, base }] of store.getState().faults) {
    const { key, column } = faultPlace(place)
    if (isOwnKey(key) || isAhead(key)) continue
    const row: JsonRow | undefined = rows.get(key)
    if (row !== undefined && (row[column] ?? null) === base) continue
    changes.set(place, null)
    texts.push({ key, column, text })
  }
  if (changes.size === 0) return
  setFaults(store, changes)
  putAside(store, texts)
}
