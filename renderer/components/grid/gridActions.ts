import type { JsonRow } from '../../../shared/domain/change.ts'
import { unitChoices } from '../../../shared/domain/unit.ts'
import { nextCode } from '../../../shared/tables/nextCode.ts'
import { type Entry, type JsonValue, readEntry } from '../../../shared/tables/readEntry.ts'
import { editCell } from '../../../shared/tables/showCell.ts'
import { problemOf } from '../../api/problem.ts'
import { showProblem, useToasts } from '../../state/toasts.ts'
import { type CellPlace, chosenRange, type Fault, faultKey, type GridStore, placesOf, type Step } from './gridStore.ts'
import type { Unfinished, WrittenCell } from './keptGrid.ts'
import type { GridModel, RowWrite } from './model.ts'
import type { PastePlan } from './pastePlan.ts'

/** New values of some of a row's cells. */
export interface RowPatch {
  key: string
  values: JsonRow
}

export type GridActions = ReturnType<typeof gridActions>

let lastDraft = 0
const newKey = () => `\u0000${++lastDraft}`

const changedSince = 'این خانه پیش از بسته شدن پنجره نوشته می‌شد و از آن پس تغییر کرده است؛ یکی را نگه دارید.'

/** What people do in a grid, over its state and its newest model. */
export function gridActions(store: GridStore, model: () => GridModel) {
  let queue: Promise<unknown> = Promise.resolve()

  /** Rows as written a moment ago, which the window may not have drawn yet. */
  const ahead = new Map<string, JsonRow>()

  const rowOf = (key: string): JsonRow | undefined =>
    store.getState().drafts.get(key) ?? ahead.get(key) ?? model().rows.get(key)

  const remember = (step: Step): void =>
    store.setState(({ past }) => ({ past: [...past.slice(-199), step], future: [] }))

  const setFaults = (changes: ReadonlyMap<string, Fault | null>): void =>
    store.setState(({ faults }) => {
      if (![...changes].some(([place, fault]) => fault || faults.has(place))) return {}
      const next = new Map(faults)
      for (const [place, fault] of changes) {
        if (fault) next.set(place, fault)
        else next.delete(place)
      }
      return { faults: next }
    })
  const setFault = (key: string, column: string, fault: Fault | null): void =>
    setFaults(new Map([[faultKey(key, column), fault]]))

  /** One call at a time and in their order: each builds on what the one before has written. */
  const call = (work: () => Promise<string[]>): Promise<string[]> => {
    store.setState(({ saving }) => ({ saving: saving + 1 }))
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done.finally(() => store.setState(({ saving }) => ({ saving: saving - 1 })))
  }

  const write = async (writes: readonly RowWrite[]): Promise<boolean> => {
    const hide = model().show(writes)
    for (const { key, after } of writes) if (key !== null && after !== null) ahead.set(key, after)
    try {
      await call(async () => {
        const ids = await model().write(writes)
        if (ids.length > 0) remember({ is: 'changes', ids })
        return ids
      })
      return true
    } catch (cause) {
      hide()
      showProblem(problemOf(cause))
      return false
    } finally {
      for (const { key, after } of writes) if (key !== null && ahead.get(key) === after) ahead.delete(key)
    }
  }

  /** Puts values into rows; a row that is only begun is kept here until it is whole. */
  const patch = async (patches: readonly RowPatch[], before = store.getState().drafts): Promise<boolean> => {
    const writes: (RowWrite & { from: string })[] = []
    const drafts = new Map(store.getState().drafts)
    for (const { key, values } of patches) {
      const old = rowOf(key)
      if (old === undefined) continue
      const row = { ...old, ...values }
      const isDraft = drafts.has(key)
      const verdict = model().judge(row)
      if (verdict.ok) writes.push({ key: isDraft ? null : key, after: verdict.row, from: key })
      if (isDraft) drafts.set(key, row)
      else if (!verdict.ok) {
        const { name = verdict.column } = model().columns.find(column => column.name in values) ?? {}
        setFault(key, name, { text: String(values[name] ?? ''), message: verdict.message, readings: [] })
      }
    }
    if (patches.some(({ key }) => drafts.has(key))) {
      store.setState({ drafts })
      remember({ is: 'drafts', drafts: before })
    }
    if (writes.length === 0) return false
    const isKept = await write(writes.map(({ key, after }) => ({ key, after })))
    if (isKept) settle(writes)
    else keepTyped(patches)
    return isKept
  }

  /** What the store refused stays in its cells, to be sent again. */
  const keepTyped = (patches: readonly RowPatch[]): void => {
    const faults = new Map<string, Fault>()
    for (const { key, values } of patches) {
      if (store.getState().drafts.has(key)) continue
      for (const { name, column } of model().columns) {
        if (!(name in values)) continue
        const text = editCell(column, values[name] ?? null)
        faults.set(faultKey(key, name), { text, message: 'ذخیره نشد؛ خانه را باز کنید و Enter بزنید.', readings: [] })
      }
    }
    setFaults(faults)
  }

  /** Rows that were begun and are now kept, or have another key, stay where they stand. */
  const settle = (writes: readonly (RowWrite & { from: string })[]): void => {
    const renamed = new Map<string, string>()
    for (const { from, after } of writes) {
      const verdict = after && model().judge(after)
      if (verdict?.ok && verdict.key !== from) renamed.set(from, verdict.key)
    }
    if (renamed.size === 0) return
    const moved = (place: CellPlace | null) => place && { ...place, key: renamed.get(place.key) ?? place.key }
    store.setState(({ drafts, order, active, anchor, faults, past }) => {
      const left = new Map([...drafts].filter(([key]) => !renamed.has(key)))
      const next = [...new Set(order.map(key => renamed.get(key) ?? key))]
      return {
        drafts: left,
        order: next,
        places: placesOf(next),
        active: moved(active),
        anchor: moved(anchor),
        faults: new Map([...faults].filter(([place]) => !renamed.has(place.split('\n')[0] ?? ''))),
        // Steps of a row that is kept now are told by its creation.
        past: past.filter(step => step.is === 'changes'),
      }
    })
  }

  const read = (key: string, column: number, text: string): Entry => {
    const { name, column: definition } = model().columns[column] ?? missingColumn(column)
    const unit = rowOf(key)?.['unit']
    return readEntry(definition, text, {
      unit: unitChoices[unit as keyof typeof unitChoices],
      options: model().options.get(name),
    })
  }

  return {
    rowOf,
    read,
    patch,
    write,
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
      remember({ is: 'drafts', drafts })
      store.setState({ drafts: new Map([...drafts, [key, { ...blank([...drafts.values()]), ...values }]]) })
      return key
    },
    /** Writes what a paste says, as one step; what could not be read stays in its cells to be mended. */
    paste({ cells, added }: PastePlan): void {
      const { order, drafts: before } = store.getState()
      const { blank, columns } = model()
      const hasCodes = cells.some(({ column }) => columns[column]?.name === 'code')
      const drafts = new Map(before)
      const keys = [...order]
      let fresh = added > 0 ? blank?.([...before.values()]) : undefined
      for (let i = 0; fresh && i < added; i++) {
        const key = newKey()
        drafts.set(key, fresh)
        keys.push(key)
        if (!hasCodes) fresh = blankAfter(fresh)
      }
      if (added > 0) store.setState({ drafts })
      const patches = new Map<string, JsonRow>()
      const faults = new Map<string, Fault | null>()
      for (const { row, column, text, entry } of cells) {
        const [key, name] = [keys[row], columns[column]?.name]
        if (key === undefined || name === undefined) continue
        if (entry.is === 'value') {
          faults.set(faultKey(key, name), null)
          if ((rowOf(key)?.[name] ?? null) === entry.value) continue
          patches.set(key, { ...patches.get(key), [name]: entry.value })
        } else {
          const readings = entry.is === 'ask' ? entry.readings : []
          faults.set(faultKey(key, name), { text, message: entry.message, readings })
        }
      }
      setFaults(faults)
      for (const key of keys.slice(order.length)) if (!patches.has(key)) patches.set(key, {})
      void patch(
        Array.from(patches, ([key, values]) => ({ key, values })),
        before,
      )
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
        remember({ is: 'drafts', drafts })
        store.setState({ drafts: new Map([...drafts].filter(([key]) => !begun.includes(key))) })
      }
      // The focus goes on before the row does: the next key, often an undo, must find the grid.
      const { active, anchor } = store.getState()
      store.setState({ active: next === undefined || active === null ? null : { ...active, key: next }, anchor: null })
      const kept = keys.filter(key => !drafts.has(key))
      if (kept.length > 0 && !(await write(kept.map(key => ({ key, after: null }))))) store.setState({ active, anchor })
    },
    /** Takes the last step back, or forward again. */
    async step(direction: 'undo' | 'redo'): Promise<void> {
      // What was done a moment ago is the last step, also while it is still being written.
      await queue
      const from = direction === 'undo' ? 'past' : 'future'
      const to = direction === 'undo' ? 'future' : 'past'
      const last = store.getState()[from].at(-1)
      if (!last) return
      store.setState(state => ({ [from]: state[from].slice(0, -1) }))
      const put = (step: Step): void => store.setState(state => ({ [to]: [...state[to], step] }))
      if (last.is === 'drafts') {
        put({ is: 'drafts', drafts: store.getState().drafts })
        store.setState({ drafts: last.drafts })
        return
      }
      try {
        put({ is: 'changes', ids: await call(() => model().undo(last.ids)) })
      } catch (cause) {
        showProblem(problemOf(cause))
      }
    },
  }
}

/** The blank row after another: thousands at once need not each look through all there are. */
function blankAfter(row: JsonRow): JsonRow {
  const { code, position } = row
  return {
    ...row,
    ...(typeof code === 'string' ? { code: nextCode([code], code) } : {}),
    ...(typeof position === 'number' ? { position: position + 1 } : {}),
  }
}

function missingColumn(column: number): never {
  throw new Error(`The grid has no column ${column}.`)
}
