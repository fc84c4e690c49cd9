import { nextCode } from '../../../shared/columnTypes/nextCode.ts'
import { ownChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { EntryMoney } from '../../../shared/persian/money.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { readTsv } from '../../../shared/tables/tsv.ts'
import { useToasts } from '../../state/toasts.ts'
import { runInChunks } from '../runInChunks.ts'
import { type Fault, faultKey } from './gridState.ts'
import { chosenRange } from './gridStore.ts'
import type { RowPatch } from './gridWrites.ts'
import type { GridParts } from './parts.ts'
import { type PastePlan, type PasteTarget, type PendingPaste, planPaste } from './pastePlan.ts'
import { type Progress, runPaste } from './pasteProgress.ts'
import { newKey } from './rowKey.ts'

type PasteParts = Omit<GridParts, 'page'>

/** Cells between two pauses. */
const yieldEvery = 100

/** What is on the clipboard. */
export interface Pasted {
  text: string
  /** The unit of its amounts, where the cells are of a grid of ours; null without amounts. */
  own?: EntryMoney | null
}

/**
 * Reads a table from the focused cell on, or at the end where there is none, and writes it; what is doubtful or left
 * out is looked at first.
 */
export async function pasteText({ text, own }: Pasted, parts: PasteParts): Promise<void> {
  const { store, actions, model } = parts
  const state = store.getState()
  const range = chosenRange(state)
  const end = state.order.length
  const { top, bottom, first, last } = range ?? { top: end, bottom: end, first: 0, last: 0 }
  const targetOf = (clipboard: readonly (readonly string[])[]): PasteTarget => ({
    columns: model.columns,
    order: state.order,
    grows: model.blank !== undefined,
    top,
    first: range === null && clipboard.every(cells => cells.length === 1) ? named(model.columns) : first,
    height: bottom - top + 1,
    width: last - first + 1,
    isOwn: own !== undefined,
    choices: own === undefined ? {} : { ...ownChoices, moneyUnit: own ?? ownChoices.moneyUnit },
    names: model.names,
    read: actions.readPasted,
  })
  const lines = text.split('\n').length
  await runPaste(store, async progress => {
    const { signal, report } = progress
    report('reading', 0, lines)
    const clipboard = await runInChunks(readTsv(text), { signal })
    const onPause = (done: number): void => report('reading', done, lines)
    if (!clipboard) return
    const target = targetOf(clipboard)
    const plan = await runInChunks(planPaste(clipboard, target), { signal, onPause })
    if (!plan || isEmpty(plan)) return
    if (isDoubtful(plan)) store.setState({ paste: { clipboard, target, plan } })
    else await write(plan, parts, progress)
  })
}

/** Where a list of names goes that is pasted into a table without rows: their codes come by themselves. */
const named = (columns: PasteTarget['columns']) =>
  Math.max(
    0,
    columns.findIndex(({ isPinned }) => isPinned === true),
  )

const isEmpty = ({ cells, beyond, left }: PastePlan) => cells.length + beyond + left.length === 0

/** Whether somebody should look at it first: what is asked, left out, spoilt, or put into rows by their names. */
function isDoubtful({ cells, beyond, hasHeader, left, unknown, spoilt }: PastePlan): boolean {
  const isPlaced = hasHeader && cells.some(({ key }) => key !== null)
  const isLeft = beyond + left.length + unknown.length + spoilt.length > 0
  return isPlaced || isLeft || cells.some(({ entry }) => entry.is !== 'value')
}

/** Reads a pending paste again, as somebody has answered. */
export async function readAgain(
  { clipboard, target: before }: PendingPaste,
  answer: Pick<PasteTarget, 'choices' | 'asRecords'>,
  { store }: PasteParts,
): Promise<void> {
  const target = { ...before, ...answer }
  const plan = await runInChunks(planPaste(clipboard, target))
  if (plan && store.getState().paste?.clipboard === clipboard) store.setState({ paste: { clipboard, target, plan } })
}

/** Writes what a paste says, as one step; what could not be read stays in its cells to be mended. */
export function writePaste(plan: PastePlan, parts: PasteParts): Promise<void> {
  return runPaste(parts.store, progress => write(plan, parts, progress))
}

async function write(plan: PastePlan, parts: PasteParts, { signal, report }: Progress): Promise<void> {
  const { actions } = parts
  const rows = new Set(plan.cells.map(({ row }) => row)).size
  report('saving', 0, rows)
  const made = await runInChunks(patching(plan, parts), { signal })
  if (!made) return
  const { patches, faults } = made
  const isKept = await actions.patch(patches, { signal, faults, onSaved: done => report('saving', done, rows) })
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
  const coded = new Set(
    cells.flatMap(({ row, column }) => (model.columns[column]?.name === 'code' ? [row - rows] : [])),
  )
  const fresh = freshRows(added, coded, [...store.getState().drafts.values()], model)
  const patches = new Map<string, RowPatch>()
  const { faults: known } = store.getState()
  const faults = new Map<string, Fault | null>()
  let count = 0
  for (const { row, key: own, column, text, entry } of cells) {
    if (++count % yieldEvery === 0) yield
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

/** Rows for the end of the grid. @param coded those whose codes the paste brings */
function freshRows(
  count: number,
  coded: ReadonlySet<number>,
  drafts: readonly JsonRow[],
  { blank }: PasteParts['model'],
): (RowPatch & { fresh: JsonRow })[] {
  const rows: (RowPatch & { fresh: JsonRow })[] = []
  let fresh = count > 0 ? blank?.(drafts) : undefined
  for (let i = 0; fresh && i < count; i++) {
    rows.push({ key: newKey(), values: {}, fresh })
    if (!coded.has(i)) fresh = blankAfter(fresh)
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
