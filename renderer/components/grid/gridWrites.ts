import type { JsonRow } from '../../../shared/domain/change.ts'
import { editCell } from '../../../shared/tables/showCell.ts'
import { problemOf } from '../../api/problem.ts'
import type { SaveOptions } from '../../api/saveInBatches.ts'
import { showProblem } from '../../state/toasts.ts'
import { inSlices } from '../inSlices.ts'
import { type CellPlace, type Fault, faultKey, type GridStore, placesOf, type Step } from './gridStore.ts'
import type { GridModel, RowVerdict, RowWrite } from './model.ts'

/** New values of some of a row's cells. */
export interface RowPatch {
  key: string
  values: JsonRow
  /** What a row begins with that is not there yet. */
  fresh?: JsonRow | undefined
}

interface JudgedRow extends RowPatch {
  row: JsonRow
  verdict: RowVerdict
}

/** A row to be written, the key it is known by in this window, and the one it then has. */
interface RowSaved extends RowWrite {
  from: string
  now: string
}

/** Rows between two pauses. */
const stride = 20

/** How a grid's rows come into the store, over its state and its newest model. */
export function gridWrites(store: GridStore, model: () => GridModel) {
  /** Patches are judged, and calls made, one at a time and in their order: each builds on what the one before has done. */
  let judged: Promise<unknown> = Promise.resolve()
  let called: Promise<unknown> = Promise.resolve()

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

  const call = <T>(work: () => Promise<T>): Promise<T> => {
    store.setState(({ saving }) => ({ saving: saving + 1 }))
    const done = called.then(work)
    called = done.catch(() => undefined)
    return done.finally(() => store.setState(({ saving }) => ({ saving: saving - 1 })))
  }

  /** Writes rows, seen at once. @param begun the step of undo that it belongs to @returns whether they are kept */
  const write = async (writes: readonly RowWrite[], begun?: Step, options?: SaveOptions): Promise<boolean> => {
    const { save, hide } = model().begin(writes)
    for (const { key, after } of writes) if (key !== null && after !== null) ahead.set(key, after)
    try {
      await call(async () => {
        const changes = await save(options)
        if (changes.length === 0) return
        const { past } = store.getState()
        if (begun && past.includes(begun))
          store.setState({ past: past.map(step => (step === begun ? { ...step, changes } : step)) })
        else remember({ changes, drafts: null })
      })
      return true
    } catch (cause) {
      hide()
      if (options?.signal?.aborted !== true) showProblem(problemOf(cause))
      return false
    } finally {
      for (const { key, after } of writes) if (key !== null && ahead.get(key) === after) ahead.delete(key)
    }
  }

  /**
   * Puts values into rows, as one step of undo; a row that is only begun is kept here until it is whole.
   * @returns whether all that is whole is kept; what the store refuses stays in its cells, and what is stopped is gone
   */
  const patch = async (patches: readonly RowPatch[], options?: SaveOptions): Promise<boolean> => {
    const begun = judged.then(async () => {
      const rows = await inSlices(judging(patches), { signal: options?.signal })
      return rows ? { kept: begin(rows, options) } : undefined
    })
    judged = begun.catch(() => undefined)
    return (await begun)?.kept ?? false
  }

  function* judging(patches: readonly RowPatch[]): Generator<void, JudgedRow[]> {
    const rows: JudgedRow[] = []
    for (const { key, values, fresh } of patches) {
      const old = fresh ?? rowOf(key)
      if (old === undefined) continue
      const row = { ...old, ...values }
      rows.push({ key, values, fresh, row, verdict: model().judge(row) })
      if (rows.length % stride === 0) yield
    }
    return rows
  }

  const begin = async (rows: readonly JudgedRow[], options?: SaveOptions): Promise<boolean> => {
    const { drafts: before } = store.getState()
    const drafts = new Map(before)
    const writes: RowSaved[] = []
    const faults = new Map<string, Fault>()
    for (const { key, values, fresh, row, verdict } of rows) {
      const isDraft = before.has(key)
      if (verdict.ok)
        writes.push({ key: isDraft || fresh ? null : key, after: verdict.row, from: key, now: verdict.key })
      if (isDraft || (fresh && !verdict.ok)) drafts.set(key, row)
      else if (!verdict.ok) {
        const { name = verdict.column } = model().columns.find(column => column.name in values) ?? {}
        const text = String(values[name] ?? '')
        faults.set(faultKey(key, name), { text, message: verdict.message, readings: [] })
      }
    }
    setFaults(faults)
    const isBegun = rows.some(({ key }) => drafts.has(key))
    const step: Step = { changes: [], drafts: isBegun ? before : null }
    if (isBegun) {
      store.setState({ drafts })
      remember(step)
    }
    const made = new Set(writes.flatMap(({ key, now }) => (key === null ? [now] : [])))
    store.setState(({ arriving }) => ({ arriving: new Set([...arriving, ...made]) }))
    const isKept = writes.length === 0 || (await write(writes, step, options))
    store.setState(({ arriving }) => ({ arriving: new Set([...arriving].filter(key => !made.has(key))) }))
    if (isKept) {
      settle(writes, made)
      return true
    }
    if (options?.signal?.aborted) forget(rows, step)
    else keepTyped(rows)
    return false
  }

  /** What the store refused stays where it was put, to be sent again. */
  const keepTyped = (rows: readonly JudgedRow[]): void => {
    const faults = new Map<string, Fault>()
    const drafts = new Map(store.getState().drafts)
    for (const { key, values, fresh, row } of rows) {
      if (fresh) drafts.set(key, row)
      if (drafts.has(key)) continue
      for (const { name, column } of model().columns) {
        if (!(name in values)) continue
        const text = editCell(column, values[name] ?? null)
        faults.set(faultKey(key, name), { text, message: 'ذخیره نشد؛ خانه را باز کنید و Enter بزنید.', readings: [] })
      }
    }
    store.setState({ drafts })
    setFaults(faults)
  }

  /** Rows that were begun for what was then stopped go. */
  const forget = (rows: readonly JudgedRow[], begun: Step): void => {
    const fresh = new Set(rows.flatMap(row => (row.fresh ? [row.key] : [])))
    store.setState(({ drafts, past }) => ({
      drafts: new Map([...drafts].filter(([key]) => !fresh.has(key))),
      past: past.filter(step => step !== begun),
    }))
  }

  /** Rows with another key stay where they stand; new ones stand at the end, in their order, before those still begun. */
  const settle = (writes: readonly RowSaved[], made: ReadonlySet<string>): void => {
    const renamed = new Map(writes.flatMap(({ from, now }) => (from === now ? [] : [[from, now] as const])))
    if (renamed.size === 0) return
    const moved = (place: CellPlace | null) => place && { ...place, key: renamed.get(place.key) ?? place.key }
    store.setState(({ drafts, order, active, anchor, faults, past }) => {
      const left = new Map([...drafts].filter(([key]) => !renamed.has(key)))
      const others = order.map(key => renamed.get(key) ?? key).filter(key => !made.has(key) && !left.has(key))
      const next = [...new Set([...others, ...made, ...left.keys()])]
      return {
        drafts: left,
        order: next,
        places: placesOf(next),
        active: moved(active),
        anchor: moved(anchor),
        faults: new Map([...faults].map(([place, fault]) => [movedFault(place, renamed), fault])),
        // Steps of a row that is kept now are told by its creation.
        past:
          left.size === drafts.size
            ? past
            : past.flatMap(({ changes }) => (changes.length > 0 ? [{ changes, drafts: null }] : [])),
      }
    })
  }

  /** Takes the last step back, or forward again. */
  const step = async (direction: 'undo' | 'redo'): Promise<void> => {
    // What was done a moment ago is the last step, also while it is still being written.
    await judged
    await called
    const [from, to] = direction === 'undo' ? (['past', 'future'] as const) : (['future', 'past'] as const)
    const last = store.getState()[from].at(-1)
    if (!last) return
    const { drafts } = store.getState()
    store.setState(state => ({ [from]: state[from].slice(0, -1), ...(last.drafts ? { drafts: last.drafts } : {}) }))
    try {
      const changes = last.changes.length > 0 ? await call(() => model().undo(last.changes)) : []
      store.setState(state => ({ [to]: [...state[to], { changes, drafts: last.drafts && drafts }] }))
    } catch (cause) {
      store.setState(state => ({ [from]: [...state[from], last], ...(last.drafts ? { drafts } : {}) }))
      showProblem(problemOf(cause))
    }
  }

  return { rowOf, remember, setFaults, write, patch, step }
}

function movedFault(place: string, renamed: ReadonlyMap<string, string>): string {
  const [key = '', column = ''] = place.split('\n')
  return faultKey(renamed.get(key) ?? key, column)
}
