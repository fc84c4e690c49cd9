import type { RecordEdit } from '../../shared/api/records.ts'
import type { RecordKind } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { keepOpen } from '../state/keepOpen.ts'
import { showHidden } from '../state/toasts.ts'
import { api } from './api.ts'

/** Edits of one call: neither the window nor the host stands still for long. */
const batch = 500

export interface SaveOptions {
  /** Stops after the batch that is on its way; what was written is taken back. */
  signal?: AbortSignal | undefined
  /** Told after each batch how many edits are written so far. */
  onSaved?: ((done: number) => void) | undefined
}

/**
 * Writes edits of one kind, all or none: thousands go in batches, which are taken back when a later one is refused or the
 * signal stops them.
 * @returns ids of the changes
 * @throws what a refused batch throws, and the signal's reason
 */
export async function saveInBatches(
  kind: RecordKind,
  edits: readonly RecordEdit[],
  options: SaveOptions = {},
): Promise<string[]> {
  const work = saveBatches(kind, edits, options)
  // A window that is closed meanwhile cannot take the written batches back.
  return edits.length > batch ? keepOpen(work) : work
}

async function saveBatches(
  kind: RecordKind,
  edits: readonly RecordEdit[],
  { signal, onSaved }: SaveOptions,
): Promise<string[]> {
  const ids: string[] = []
  let done = 0
  try {
    for (const own of batches(kind, edits)) {
      signal?.throwIfAborted()
      const { changes, hidden } = await api.records.saveMany({ kind, edits: own })
      for (const { id } of changes) ids.push(id)
      showHidden(hidden)
      onSaved?.((done += own.length))
    }
    return ids
  } catch (cause) {
    if (ids.length > 0) await api.records.undoMany({ changes: ids })
    throw cause
  }
}

/** Codes that records exchange or pass on must change in one call, and before a new record takes one of them. */
function* batches(kind: RecordKind, edits: readonly RecordEdit[]): Generator<RecordEdit[]> {
  const { renames = [], others = [] } = Object.groupBy(edits, ({ key, row }) =>
    key !== null && row !== null && keyOf(kind, row) !== key ? 'renames' : 'others',
  )
  if (renames.length > 0 && renames.length + others.length <= batch) return yield [...edits]
  if (renames.length > 0) yield renames
  for (let from = 0; from < others.length; from += batch) yield others.slice(from, from + batch)
}
