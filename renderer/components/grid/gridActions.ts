import type { JsonRow } from '../../../shared/domain/change.ts'
import { unitChoices } from '../../../shared/domain/unit.ts'
import { type Entry, type JsonValue, readEntry } from '../../../shared/tables/readEntry.ts'
import { useToasts } from '../../state/toasts.ts'
import { type CellPlace, chosenRange, type Fault, faultKey, type GridStore } from './gridStore.ts'
import { gridWrites } from './gridWrites.ts'
import type { Unfinished, WrittenCell } from './keptGrid.ts'
import type { GridModel } from './model.ts'
import { newKey } from './rowKey.ts'

export type GridActions = ReturnType<typeof gridActions>

const changedSince = 'این خانه پیش از بسته شدن پنجره نوشته می‌شد و از آن پس تغییر کرده است؛ یکی را نگه دارید.'

/** What people do in a grid, over its state and its newest model. */
export function gridActions(store: GridStore, model: () => GridModel) {
  const { rowOf, remember, setFaults, write, patch, step } = gridWrites(store, model)

  const setFault = (key: string, column: string, fault: Fault | null): void =>
    setFaults(new Map([[faultKey(key, column), fault]]))

  /** @param pasted the unit that comes with the text */
  const read = (key: string | null, column: number, text: string, pasted?: string): Entry => {
    const { name, column: definition } = model().columns[column] ?? missingColumn(column)
    const stored = key === null ? undefined : rowOf(key)?.['unit']
    return readEntry(definition, text, {
      unit: pasted ?? unitChoices[stored as keyof typeof unitChoices],
      options: model().options.get(name),
    })
  }

  return {
    rowOf,
    setFaults,
    patch,
    step,
    read,
    /** Reads a cell of a paste, by the unit that its row names in the paste or, failing that, has. */
    readPasted: (key: string | null, column: number, text: string, whole: ReadonlyMap<string, string>): Entry => {
      const unit = whole.get('unit')?.trim()
      return read(
        key,
        column,
        text,
        Object.values<string>(unitChoices).find(known => known === unit),
      )
    },
    /** Keeps what was typed into a cell. @returns whether it could be */
    commit(place: CellPlace, text: string, chosen?: JsonValue): boolean {
      const { name = '' } = model().columns[place.column] ?? {}
      const entry: Entry = chosen === undefined ? read(place.key, place.column, text) : { is: 'value', value: chosen }
      if (entry.is !== 'value') {
        const readings = entry.is === 'ask' ? entry.readings : []
        setFault(place.key, name, { text, message: entry.message, readings })
        return false
      }
      setFault(place.key, name, null)
      if ((rowOf(place.key)?.[name] ?? null) !== entry.value)
        void patch([{ key: place.key, values: { [name]: entry.value } }])
      return true
    },
    /** Empties the chosen cells that may be empty. */
    clear(): void {
      const range = chosenRange(store.getState())
      if (!range) return
      const { columns } = model()
      const names = columns.slice(range.first, range.last + 1)
      const free = names.filter(({ column, isDerived }) => column.optional === true && isDerived !== true)
      if (free.length === 0) {
        useToasts.getState().show({ tone: 'problem', text: 'این خانه نباید خالی بماند؛ مقدار دیگری بنویسید.' })
        return
      }
      const empty = Object.fromEntries(free.map(({ name }) => [name, null]))
      const keys = store.getState().order.slice(range.top, range.bottom + 1)
      for (const key of keys) for (const { name } of free) setFault(key, name, null)
      void patch(
        keys.filter(key => free.some(({ name }) => rowOf(key)?.[name] != null)).map(key => ({ key, values: empty })),
      )
    },
    /** Begins a new row. @returns its key */
    add(values: JsonRow = {}): string | undefined {
      const { blank } = model()
      const { drafts } = store.getState()
      if (!blank) return undefined
      const key = newKey()
      remember({ changes: [], drafts })
      store.setState({ drafts: new Map([...drafts, [key, { ...blank([...drafts.values()]), ...values }]]) })
      return key
    },
    /** Brings back what an earlier window left: begun rows, doubtful cells, and the cell that was being written. */
    restore(left: Unfinished | null, cell: WrittenCell | null): void {
      const own = new Map(left?.drafts.map(([key]) => [key, newKey()]))
      const keyNow = (key: string) => own.get(key) ?? key
      const found = new Map(left?.drafts.map(([key, row]) => [keyNow(key), row]))
      store.setState(({ drafts }) => ({ drafts: new Map([...drafts, ...found]) }))
      const faults = new Map<string, Fault>()
      for (const { key, column, text, message } of left?.faults ?? []) {
        const at = model().columns.findIndex(({ name }) => name === column)
        if (at < 0 || rowOf(keyNow(key)) === undefined) continue
        const entry = read(keyNow(key), at, text)
        faults.set(faultKey(keyNow(key), column), {
          text,
          message: entry.is === 'value' ? message : entry.message,
          readings: entry.is === 'ask' ? entry.readings : [],
        })
      }
      setFaults(faults)
      if (cell === null) return
      const place = { key: keyNow(cell.key), column: model().columns.findIndex(({ name }) => name === cell.column) }
      const row = rowOf(place.key)
      if (row === undefined || place.column < 0) return
      if ((row[cell.column] ?? null) === cell.base) this.commit(place, cell.text)
      else setFault(place.key, cell.column, { text: cell.text, message: changedSince, readings: [] })
    },
    /** Deletes the rows of the chosen range; the message offers them back. */
    async remove(): Promise<void> {
      const range = chosenRange(store.getState())
      if (!range) return
      const { order, drafts } = store.getState()
      const keys = order.slice(range.top, range.bottom + 1)
      const next = order[range.bottom + 1] ?? order[range.top - 1]
      const begun = keys.filter(key => drafts.has(key))
      if (begun.length > 0) {
        remember({ changes: [], drafts })
        store.setState({ drafts: new Map([...drafts].filter(([key]) => !begun.includes(key))) })
      }
      // The focus goes on before the row does: the next key, often an undo, must find the grid.
      const { active, anchor } = store.getState()
      store.setState({ active: next === undefined || active === null ? null : { ...active, key: next }, anchor: null })
      const kept = keys.filter(key => !drafts.has(key))
      if (kept.length > 0 && !(await write(kept.map(key => ({ key, after: null }))))) store.setState({ active, anchor })
    },
  }
}

function missingColumn(column: number): never {
  throw new Error(`The grid has no column ${column}.`)
}
