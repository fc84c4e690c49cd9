import type { RecordEdit } from '../../shared/api/records.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import { keepOpen } from '../state/keepOpen.ts'
import { showHidden } from '../state/toasts.ts'
import { api } from './api.ts'
import { problemOf } from './problem.ts'

/** More edits than this take their time. */
const quick = 500

export interface SaveOptions {
  /** Stops the work: nothing of it is then written. */
  signal?: AbortSignal | undefined
  /** Told from time to time how many edits are written so far. */
  onSaved?: ((done: number) => void) | undefined
}

/**
 * Writes edits of one kind as one group, all or none.
 * @returns the group; null when every record already was so
 * @throws what is refused, and what tells of the signal's abort
 */
export async function saveMany(
  kind: RecordKind,
  edits: readonly RecordEdit[],
  options: SaveOptions = {},
): Promise<string | null> {
  const work = follow(kind, [...edits], options)
  // Of what a window that is closed meanwhile was writing, nothing stays.
  return edits.length > quick ? keepOpen(work) : work
}

async function follow(kind: RecordKind, edits: RecordEdit[], { signal, onSaved }: SaveOptions): Promise<string | null> {
  signal?.throwIfAborted()
  const group = crypto.randomUUID()
  try {
    const work = await api.records.saveMany({ kind, edits, group }, signal === undefined ? {} : { signal })
    for (;;) {
      const step = await work.next()
      if (step.done === true) {
        showHidden(step.value.hidden)
        return step.value.group
      }
      onSaved?.(step.value.done)
    }
  } catch (cause) {
    if (signal?.aborted === true) await undoIfWritten(group)
    throw cause
  }
}

/** The end of the work may have crossed the word that stops it. */
async function undoIfWritten(group: string): Promise<void> {
  try {
    await api.records.undo({ group })
  } catch (cause) {
    if (problemOf(cause).code !== 'change-unknown') throw cause
  }
}
