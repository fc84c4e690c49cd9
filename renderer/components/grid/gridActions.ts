import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { type CellEntry, readEntry } from '../../../shared/tables/readEntry.ts'
import { useToasts } from '../../state/toasts.ts'
import { readValue } from './cellValue.ts'
import { changedMeanwhile, putAside, setFaults } from './gridFaults.ts'
import { type CellPlace, type Fault, faultKey, faultPlace, noFaults } from './gridState.ts'
import { chosenRange, type GridStore } from './gridStore.ts'
import { gridWrites } from './gridWrites.ts'
import type { GridModel } from './model.ts'
import type { PastedContext } from './pastePlan.ts'
import { newKey } from './rowKey.ts'

export type GridActions = ReturnType<typeof gridActions>

/** What somebody made of a cell. */
interface Commit {
  /** What was picked instead of read from the text. */
  chosen?: JsonValue | undefined
  /** What the cell held when the writing began. */
  base?: JsonValue | undefined
}

/** What people do in a grid, over its state and its newest model. */
export function gridActions(store: GridStore, model: () => GridModel) {
  const { rowOf, remember, inTurn, write, patch, step, sweep } = gridWrites(store, model)

  const setFault = (key: string, column: string, fault: Omit<Fault, 'base'>): void => {
    const base = store.getState().drafts.has(key) ? null : (rowOf(key)?.[column] ?? null)
    setFaults(store, new Map([[faultKey(key, column), { ...fault, base }]]))
  }

  const read = (key: string, column: number, text: string): CellEntry => {
    const one = model().columns[column] ?? missingColumn(column)
    const row = rowOf(key) ?? {}
    const unit = typeOf(one.column).isMoney === true ? undefined : model().unitOf(row)
    return readValue(one, text, row[one.name] ?? null, { unit, options: model().options.get(one.name) })
  }

  return {
    rowOf,
    patch,
    sweep,
    setFault,
    step,
    read,
    /**
     * Reads a cell of a paste, by its header's unit or, failing that, its row's; amounts have no unit unless it is
     * named.
     */
    readPasted: (
      key: string | null,
      column: number,
      text: string,
      { unit, row, choices }: PastedContext,
    ): CellEntry => {
      const { column: definition, name } = model().columns[column] ?? missingColumn(column)
      const stored = key === null ? {} : (rowOf(key) ?? {})
      const ofRow = typeOf(definition).isMoney === true ? undefined : model().unitOf({ ...stored, ...row })
      return readEntry(definition, text, { unit: unit ?? ofRow, options: model().options.get(name), choices })
    },
    /** Keeps what was typed into a cell, unless somebody else has changed it meanwhile. @returns whether it could be */
    commit(place: CellPlace, text: string, { chosen, base }: Commit = {}): boolean {
      const { key } = place
      const { name = '' } = model().columns[place.column] ?? {}
      const entry: CellEntry = chosen === undefined ? read(key, place.column, text) : { is: 'value', value: chosen }
      if (entry.is !== 'value') {
        setFault(key, name, { text, message: entry.message, readings: entry.is === 'ask' ? entry.readings : [] })
        return false
      }
      const now = rowOf(key)?.[name] ?? null
      if (chosen === undefined && base !== undefined && now !== base && now !== entry.value) {
        setFault(key, name, { text, message: changedMeanwhile, readings: [] })
        return false
      }
      const faults = new Map([[faultKey(key, name), null]])
      void patch([{ key, values: { [name]: entry.value } }], { faults })
      return true
    },
    /** A text gives way to what the store has in its cell. */
    giveWay({ key, column }: CellPlace, text: string): void {
      const { name = '' } = model().columns[column] ?? {}
      setFaults(store, new Map([[faultKey(key, name), null]]))
      putAside(store, [{ key, column: name, text }])
    },
    /** Empties the chosen cells that may be empty; of a doubtful one only what was typed goes. */
    clear(): void {
      const state = store.getState()
      const range = chosenRange(state)
      if (!range) return
      const names = model().columns.slice(range.first, range.last + 1)
      const free = names.filter(({ column, isDerived }) => column.optional === true && isDerived !== true)
      const keys = state.order.slice(range.top, range.bottom + 1)
      const faults = new Map<string, null>()
      const patches = keys.map(key => {
        for (const { name } of names) if (state.faults.has(faultKey(key, name))) faults.set(faultKey(key, name), null)
        const own = free.filter(({ name }) => !faults.has(faultKey(key, name)))
        return { key, values: Object.fromEntries(own.map(({ name }) => [name, null])) }
      })
      if (free.length === 0 && faults.size === 0)
        useToasts.getState().show({ tone: 'problem', text: 'این خانه نباید خالی باشد؛ مقدار دیگری بنویسید.' })
      else void patch(patches, { faults })
    },
    /** Begins a new row, above another or at the end. @returns its key */
    add(values: JsonRow = {}, over?: string): string | undefined {
      const { blank } = model()
      const { drafts } = store.getState()
      if (!blank) return undefined
      const key = newKey()
      remember({ group: null, drafts, faults: noFaults })
      store.setState(({ above }) => ({
        drafts: new Map([...drafts, [key, { ...blank([...drafts.values()]), ...values }]]),
        above: over === undefined ? above : new Map([...above, [key, over]]),
      }))
      return key
    },
    /** Deletes the rows of the chosen range. @returns whether they are gone: the store may still need one */
    async remove(): Promise<boolean> {
      const range = chosenRange(store.getState())
      if (!range) return false
      const { order, drafts, faults } = store.getState()
      const keys = new Set(order.slice(range.top, range.bottom + 1))
      const next = order[range.bottom + 1] ?? order[range.top - 1]
      const own = new Map([...faults.keys()].flatMap(place => (keys.has(faultPlace(place).key) ? [[place, null]] : [])))
      const begun = [...keys].filter(key => drafts.has(key))
      const back = { group: null, drafts: begun.length > 0 ? drafts : null, faults: setFaults(store, own) }
      if (begun.length > 0) store.setState({ drafts: new Map([...drafts].filter(([key]) => !keys.has(key))) })
      if (begun.length + own.size > 0) remember(back)
      // The focus goes on before the row does: the next key, often an undo, must find the grid.
      const { active, anchor } = store.getState()
      store.setState({ active: next === undefined || active === null ? null : { ...active, key: next }, anchor: null })
      const kept = [...keys].filter(key => !drafts.has(key))
      if (kept.length === 0) return true
      const writes = kept.map(key => ({ key, after: null }))
      const problem = await inTurn(async () => ({ why: write(writes, back) }))
      if ((await problem.why) === null) return true
      setFaults(store, back.faults)
      store.setState(({ past }) => ({
        active,
        anchor,
        past: past.filter(one => one !== back || one.drafts !== null),
      }))
      return false
    },
  }
}

function missingColumn(column: number): never {
  throw new Error(`The grid has no column ${column}.`)
}
