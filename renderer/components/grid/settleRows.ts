import { type CellPlace, type Fault, faultKey, faultPlace, noFaults } from './gridState.ts'
import { type GridStore, placesOf, withBegun } from './gridStore.ts'
import type { RowWrite } from './model.ts'

/** A row that was written, the key it was known by in this window, and the one it has now. */
export interface RowSaved extends RowWrite {
  from: string
  now: string
}

/**
 * Rows with another key stay where they stand, and so do new ones that were put above another; the other new ones stand
 * at the end, in their order, before those still begun.
 * @param made keys of the new ones
 */
export function settleRows(store: GridStore, writes: readonly RowSaved[], made: ReadonlySet<string>): void {
  const renamed = new Map(writes.flatMap(one => (one.from === one.now ? [] : [[one.from, one] as const])))
  if (renamed.size === 0) return
  const nowOf = (key: string) => renamed.get(key)?.now ?? key
  const moved = (place: CellPlace | null) => place && { ...place, key: nowOf(place.key) }
  const movedFault = ([place, fault]: readonly [string, Fault]): readonly [string, Fault] => {
    const { key, column } = faultPlace(place)
    const write = renamed.get(key)
    if (write === undefined) return [place, fault]
    // Beside a doubtful cell of a row that is kept now stands what the store has.
    const base = write.key === null ? (write.after?.[column] ?? null) : fault.base
    return [faultKey(write.now, column), { ...fault, base }]
  }
  store.setState(({ drafts, order, above, active, anchor, faults, past }) => {
    const left = new Map([...drafts].filter(([key]) => !renamed.has(key)))
    const isPlaced = new Set(writes.flatMap(({ from, now }) => (above.has(from) ? [now] : [])))
    const others = order.map(nowOf).filter(key => (!made.has(key) || isPlaced.has(key)) && !left.has(key))
    const places = new Map([...above].flatMap(([key, over]) => (left.has(key) ? [[key, nowOf(over)]] : [])))
    const next = withBegun([...new Set([...others, ...made])], left.keys(), places)
    return {
      drafts: left,
      above: places,
      order: next,
      places: placesOf(next),
      active: moved(active),
      anchor: moved(anchor),
      faults: new Map([...faults].map(movedFault)),
      // Steps of a row that is kept now are told by its creation.
      past:
        left.size === drafts.size
          ? past
          : past.flatMap(({ group }) => (group === null ? [] : [{ group, drafts: null, faults: noFaults }])),
    }
  })
}
