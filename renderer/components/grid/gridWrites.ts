import type { Problem } from '../../../shared/problems/problem.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { problemOf } from '../../api/problem.ts'
import type { SaveOptions } from '../../api/saveRecords.ts'
import { showProblem } from '../../state/toasts.ts'
import { runInChunks } from '../runInChunks.ts'
import { editValue } from './cellValue.ts'
import { changedMeanwhile, setFaults, sweepFaults } from './gridFaults.ts'
import { type Fault, type FaultChanges, faultKey, noFaults, type Step } from './gridState.ts'
import type { GridStore } from './gridStore.ts'
import type { GridModel, RowVerdict, RowWrite } from './model.ts'
import { type RowSaved, settleRows } from './settleRows.ts'

/** New values of some of a row's cells. */
export interface RowPatch {
  key: string
  values: JsonRow
  /** What a row begins with that is not there yet. */
  fresh?: JsonRow | undefined
}

interface ValidatedRow extends RowPatch {
  row: JsonRow
  verdict: RowVerdict
  /** Each written cell as it was. */
  over: JsonRow
}

export interface PatchOptions extends SaveOptions {
  /** Doubtful cells that come or go with the patch, in the same step of undo. */
  faults?: FaultChanges
}

/** Rows between two pauses. */
const yieldEvery = 20

/** How a grid's rows come into the store, over its state and its newest model. */
export function gridWrites(store: GridStore, model: () => GridModel) {
  /**
   * Patches are judged, and calls made, one at a time and in their order: each builds on what the one before has done.
   */
  let judged: Promise<unknown> = Promise.resolve()
  let called: Promise<unknown> = Promise.resolve()

  /** Rows as written a moment ago, which the window may not have drawn yet. */
  const ahead = new Map<string, JsonRow>()

  const rowOf = (key: string): JsonRow | undefined =>
    store.getState().drafts.get(key) ?? ahead.get(key) ?? model().rows.get(key)

  const remember = (step: Step): void =>
    store.setState(({ past }) => ({ past: [...past.slice(-199), step], future: [] }))

  const call = <T>(work: () => Promise<T>): Promise<T> => {
    store.setState(({ saving }) => ({ saving: saving + 1 }))
    const done = called.then(work)
    called = done.catch(() => undefined)
    return done.finally(() => store.setState(({ saving }) => ({ saving: saving - 1 })))
  }

  /**
   * Writes rows, seen at once.
   * @param begun the step of undo that it belongs to
   * @returns why they are not kept; null when they are
   */
  const write = async (writes: readonly RowWrite[], begun?: Step, options?: SaveOptions): Promise<Problem | null> => {
    const keep = model().begin(writes)
    for (const { key, after } of writes) if (key !== null && after !== null) ahead.set(key, after)
    try {
      await call(async () => {
        const group = await keep(options)
        if (group === null) return
        const { past } = store.getState()
        if (begun && past.includes(begun))
          store.setState({ past: past.map(step => (step === begun ? { ...step, group } : step)) })
        else remember({ group, drafts: null, faults: noFaults })
      })
      return null
    } catch (cause) {
      const problem = problemOf(cause)
      if (options?.signal?.aborted !== true) showProblem(problem)
      return problem
    } finally {
      for (const { key, after } of writes) if (key !== null && ahead.get(key) === after) ahead.delete(key)
    }
  }

  /** Does what follows once all patches before it are judged. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = judged.then(work)
    judged = begun.catch(() => undefined)
    return begun
  }

  /**
   * Puts values into rows, as one step of undo; a row that is only begun is kept here until it is whole.
   * @returns whether all that is whole is kept; what the store refuses stays in its cells, and what is stopped is gone
   */
  const patch = async (patches: readonly RowPatch[], options: PatchOptions = {}): Promise<boolean> => {
    const begun = await inTurn(async () => {
      const rows = await runInChunks(validateRows(patches), { signal: options.signal })
      return rows ? { kept: begin(rows, options) } : undefined
    })
    return (await begun?.kept) ?? false
  }

  /** What becomes of rows; cells that already hold their value are left out. */
  function* validateRows(patches: readonly RowPatch[]): Generator<void, ValidatedRow[]> {
    const rows: ValidatedRow[] = []
    for (const { key, values: given, fresh } of patches) {
      const old = fresh ?? rowOf(key)
      if (old === undefined) continue
      const changed = Object.entries(given).filter(([name, value]) => (old[name] ?? null) !== value)
      // A begun row is judged again: it may now be kept.
      if (changed.length === 0 && !fresh && !store.getState().drafts.has(key)) continue
      const values = Object.fromEntries(changed)
      const over = Object.fromEntries(changed.map(([name]) => [name, old[name] ?? null]))
      const row = { ...old, ...values }
      rows.push({ key, values, fresh, row, over, verdict: model().judge(row) })
      if (rows.length % yieldEvery === 0) yield
    }
    return rows
  }

  const begin = async (rows: readonly ValidatedRow[], options: PatchOptions): Promise<boolean> => {
    const { drafts: before } = store.getState()
    const drafts = new Map(before)
    const writes: RowSaved[] = []
    const faults = new Map<string, Fault | null>(options.faults)
    for (const { key, values, fresh, row, over, verdict } of rows) {
      const isDraft = before.has(key)
      if (verdict.ok) {
        const isNew = isDraft || fresh !== undefined
        const own = isNew ? { key: null } : { key, over }
        writes.push({ ...own, after: verdict.row, from: key, now: verdict.key })
      }
      if (isDraft || (fresh && !verdict.ok)) drafts.set(key, row)
      else if (!verdict.ok) {
        const column = model().columns.find(one => one.name in values)
        const { name } = column ?? { name: verdict.column }
        const text = column ? editValue(column, values[name] ?? null) : ''
        faults.set(faultKey(key, name), { text, message: verdict.message, readings: [], base: over[name] ?? null })
      }
    }
    const isBegun = rows.some(({ key }) => drafts.has(key))
    const step: Step = { group: null, drafts: isBegun ? before : null, faults: setFaults(store, faults) }
    if (isBegun) store.setState({ drafts })
    if (isBegun || step.faults.size > 0) remember(step)
    const made = new Set(writes.flatMap(({ key, now }) => (key === null ? [now] : [])))
    store.setState(({ arriving }) => ({ arriving: new Set([...arriving, ...made]) }))
    const problem = writes.length === 0 ? null : await write(writes, step, options)
    store.setState(({ arriving }) => ({ arriving: new Set([...arriving].filter(key => !made.has(key))) }))
    if (problem === null) {
      settleRows(store, writes, made)
      return true
    }
    if (options.signal?.aborted) forget(rows, step)
    else keepTyped(rows, problem)
    return false
  }

  /** What the store refused stays where it was put, with the reason, to be sent again; beside it what is stored. */
  const keepTyped = (rows: readonly ValidatedRow[], { message: why, place }: Problem): void => {
    const faults = new Map<string, Fault>()
    const drafts = new Map(store.getState().drafts)
    for (const { key, values, fresh, row, over } of rows) {
      if (fresh) drafts.set(key, row)
      const isDraft = drafts.has(key)
      const blamed = model().columns.find(({ column }) => column.header === place.field)
      const own = isDraft ? [blamed ?? model().columns[0]] : model().columns.filter(({ name }) => name in values)
      for (const column of own.filter(one => one !== undefined)) {
        const { name } = column
        const base = isDraft ? null : (rowOf(key)?.[name] ?? null)
        const text = editValue(column, row[name] ?? null)
        const isChanged = !isDraft && base !== over[name]
        const message = isChanged ? changedMeanwhile : `ذخیره نشد: ${why} خانه را باز کنید و Enter بزنید.`
        faults.set(faultKey(key, name), { text, message, readings: [], base })
      }
    }
    store.setState({ drafts })
    setFaults(store, faults)
  }

  /** Rows that were begun for what was then stopped go, and what it did to doubtful cells. */
  const forget = (rows: readonly ValidatedRow[], begun: Step): void => {
    const fresh = new Set(rows.flatMap(row => (row.fresh ? [row.key] : [])))
    setFaults(store, begun.faults)
    store.setState(({ drafts, past }) => ({
      drafts: new Map([...drafts].filter(([key]) => !fresh.has(key))),
      past: past.filter(step => step !== begun),
    }))
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
    const faults = setFaults(store, last.faults)
    try {
      const { group: own } = last
      const group = own === null ? null : await call(() => model().undo(own))
      store.setState(state => ({ [to]: [...state[to], { group, drafts: last.drafts && drafts, faults }] }))
    } catch (cause) {
      setFaults(store, faults)
      store.setState(state => ({ [from]: [...state[from], last], ...(last.drafts ? { drafts } : {}) }))
      showProblem(problemOf(cause))
    }
  }

  /** Gives way to what came into the store by another hand. */
  const sweep = (): void => sweepFaults(store, model(), key => ahead.has(key))

  return { rowOf, remember, inTurn, write, patch, step, sweep }
}
