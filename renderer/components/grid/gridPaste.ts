import type { JsonRow } from '../../../shared/domain/change.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { nextCode } from '../../../shared/tables/nextCode.ts'
import { readTsv } from '../../../shared/tables/tsv.ts'
import { useToasts } from '../../state/toasts.ts'
import { inSlices } from '../inSlices.ts'
import { chosenRange, type Fault, faultKey, type PasteProgress } from './gridStore.ts'
import type { RowPatch } from './gridWrites.ts'
import type { GridParts } from './parts.ts'
import { type PastePlan, planning } from './pastePlan.ts'
import { newKey } from './rowKey.ts'

type PasteParts = Omit<GridParts, 'page'>

/** Cells between two pauses. */
const stride = 100

/** Reads a table from the focused cell on, and writes it; where a cell is doubtful, it is looked at first. */
export async function pasteText(text: string, parts: PasteParts): Promise<void> {
  const { store, actions, model } = parts
  const state = store.getState()
  const range = chosenRange(state)
  if (!range) return
  const target = {
    columns: model.columns,
    order: state.order,
    grows: model.blank !== undefined,
    top: range.top,
    first: range.first,
    height: range.bottom - range.top + 1,
    width: range.last - range.first + 1,
    read: actions.readPasted,
  }
  const lines = text.split('\n').length
  const plan = await following(parts, 'reading', lines, async ({ signal, tell }) => {
    const clipboard = await inSlices(readTsv(text), { signal })
    return clipboard && inSlices(planning(clipboard, target), { signal, onPause: tell })
  })
  if (!plan || plan.cells.length + plan.beyond === 0) return
  if (plan.beyond > 0 || plan.cells.some(({ entry }) => entry.is !== 'value')) store.setState({ paste: plan })
  else await writePaste(plan, parts)
}

/** Writes what a paste says, as one step; what could not be read stays in its cells to be mended. */
export async function writePaste(plan: PastePlan, parts: PasteParts): Promise<void> {
  const { store, actions } = parts
  const read = plan.cells.filter(({ entry }) => entry.is === 'value').length
  const rows = new Set(plan.cells.map(({ row }) => row)).size
  const isKept = await following(parts, 'saving', rows, async ({ signal, tell }) => {
    const made = await inSlices(patching(plan, parts), { signal })
    if (!made) return undefined
    const { faults: known } = store.getState()
    const before = new Map(Array.from(made.faults.keys(), place => [place, known.get(place) ?? null] as const))
    actions.setFaults(made.faults)
    const isWhole = await actions.patch(made.patches, { signal, onSaved: tell })
    if (signal.aborted) actions.setFaults(before)
    return isWhole
  })
  if (isKept !== true) return
  const undo = () => void actions.step('undo')
  useToasts.getState().show({ tone: 'done', text: toPersianDigits(`${read} خانه چسبانده شد.`), undo })
}

interface Following {
  signal: AbortSignal
  tell: (done: number) => void
}

/** Runs a part of a paste under the eyes of whoever waits, who may stop it; one at a time. */
async function following<T>(
  { store }: PasteParts,
  doing: PasteProgress['doing'],
  of: number,
  work: (progress: Following) => Promise<T | undefined>,
): Promise<T | undefined> {
  if (store.getState().pasting) {
    const text = 'چسباندن پیشین هنوز تمام نشده است؛ پس از آن دوباره بچسبانید.'
    useToasts.getState().show({ tone: 'problem', text })
    return undefined
  }
  const { signal, stop } = stoppable()
  const tell = (done: number): void => store.setState({ pasting: { doing, done, of, stop } })
  tell(0)
  try {
    return await work({ signal, tell })
  } finally {
    store.setState({ pasting: null })
    if (signal.aborted) useToasts.getState().show({ tone: 'done', text: 'چسباندن رها شد؛ جدول همان است که بود.' })
  }
}

function stoppable() {
  const control = new AbortController()
  return { signal: control.signal, stop: () => control.abort() }
}

/** What a paste does to rows and cells, with the rows it adds. */
function* patching(
  { cells, rows, added }: PastePlan,
  { store, actions, model }: PasteParts,
): Generator<void, { patches: RowPatch[]; faults: Map<string, Fault | null> }> {
  const fresh = freshRows(
    added,
    cells.some(({ column }) => model.columns[column]?.name === 'code'),
    [...store.getState().drafts.values()],
    model,
  )
  const patches = new Map<string, RowPatch>()
  const faults = new Map<string, Fault | null>()
  let count = 0
  for (const { row, key: own, column, text, entry } of cells) {
    if (++count % stride === 0) yield
    const begun = own === null ? fresh[row - rows] : undefined
    const [key, name] = [own ?? begun?.key, model.columns[column]?.name]
    if (key === undefined || name === undefined) continue
    if (entry.is !== 'value') {
      const readings = entry.is === 'ask' ? entry.readings : []
      faults.set(faultKey(key, name), { text, message: entry.message, readings })
      continue
    }
    faults.set(faultKey(key, name), null)
    if (begun) begun.values[name] = entry.value
    else if ((actions.rowOf(key)?.[name] ?? null) !== entry.value)
      patches.set(key, { key, values: { ...patches.get(key)?.values, [name]: entry.value } })
  }
  return { patches: [...patches.values(), ...fresh], faults }
}

/** Rows for the end of the grid. @param hasCodes the paste brings their codes */
function freshRows(
  count: number,
  hasCodes: boolean,
  drafts: readonly JsonRow[],
  { blank }: PasteParts['model'],
): (RowPatch & { fresh: JsonRow })[] {
  const rows: (RowPatch & { fresh: JsonRow })[] = []
  let fresh = count > 0 ? blank?.(drafts) : undefined
  for (let i = 0; fresh && i < count; i++) {
    rows.push({ key: newKey(), values: {}, fresh })
    if (!hasCodes) fresh = blankAfter(fresh)
  }
  return rows
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
