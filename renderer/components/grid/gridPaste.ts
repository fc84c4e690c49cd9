import type { JsonRow } from '../../../shared/domain/change.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { nextCode } from '../../../shared/tables/nextCode.ts'
import { readTsv } from '../../../shared/tables/tsv.ts'
import { useToasts } from '../../state/toasts.ts'
import { inSlices } from '../inSlices.ts'
import { chosenRange, type Fault, faultKey } from './gridStore.ts'
import type { RowPatch } from './gridWrites.ts'
import type { GridParts } from './parts.ts'
import { type PastePlan, planning } from './pastePlan.ts'
import { following, type Progress } from './pasteProgress.ts'
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
  await following(store, async progress => {
    const { signal, tell } = progress
    tell('reading', 0, lines)
    const clipboard = await inSlices(readTsv(text), { signal })
    const onPause = (done: number): void => tell('reading', done, lines)
    const plan = clipboard && (await inSlices(planning(clipboard, target), { signal, onPause }))
    if (!plan || plan.cells.length + plan.beyond === 0) return
    if (plan.beyond > 0 || plan.cells.some(({ entry }) => entry.is !== 'value')) store.setState({ paste: plan })
    else await write(plan, parts, progress)
  })
}

/** Writes what a paste says, as one step; what could not be read stays in its cells to be mended. */
export function writePaste(plan: PastePlan, parts: PasteParts): Promise<void> {
  return following(parts.store, progress => write(plan, parts, progress))
}

async function write(plan: PastePlan, parts: PasteParts, { signal, tell }: Progress): Promise<void> {
  const { actions } = parts
  const rows = new Set(plan.cells.map(({ row }) => row)).size
  tell('saving', 0, rows)
  const made = await inSlices(patching(plan, parts), { signal })
  if (!made) return
  const { patches, faults } = made
  const isKept = await actions.patch(patches, { signal, faults, onSaved: done => tell('saving', done, rows) })
  if (!isKept) return
  const read = plan.cells.filter(({ entry }) => entry.is === 'value').length
  const undo = () => void actions.step('undo')
  useToasts.getState().show({ tone: 'done', text: toPersianDigits(`${read} خانه چسبانده شد.`), undo })
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
  const { faults: known } = store.getState()
  const faults = new Map<string, Fault | null>()
  let count = 0
  for (const { row, key: own, column, text, entry } of cells) {
    if (++count % stride === 0) yield
    const begun = own === null ? fresh[row - rows] : undefined
    const [key, name] = [own ?? begun?.key, model.columns[column]?.name]
    if (key === undefined || name === undefined) continue
    if (entry.is !== 'value') {
      const readings = entry.is === 'ask' ? entry.readings : []
      const base = own === null ? null : (model.rows.get(key)?.[name] ?? null)
      faults.set(faultKey(key, name), { text, message: entry.message, readings, base })
      continue
    }
    if (known.has(faultKey(key, name))) faults.set(faultKey(key, name), null)
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
