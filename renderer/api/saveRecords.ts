import type { RecordEdit } from '../../shared/api/records.ts'
import type { Change } from '../../shared/tables/change.ts'
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

export interface Saved {
  /** By which it is taken back; null when every record already was so. */
  group: string | null
  /** What the edit did, where it is the only one. */
  change: Change | null
}

/**
 * Writes edits as one group, all or none, and says which invisible characters were left out.
 * @throws what is refused, and what tells of the signal's abort
 */
export async function saveRecords(edits: readonly RecordEdit[], options: SaveOptions = {}): Promise<Saved> {
  const work = follow([...edits], options)
  // Of what a window that is closed meanwhile was writing, nothing stays.
  return edits.length > quick ? keepOpen(work) : work
}

async function follow(edits: RecordEdit[], { signal, onSaved }: SaveOptions): Promise<Saved> {
  signal?.throwIfAborted()
  // What may be stopped has an id by which it is found again, should it have been written after all.
  const group = signal && crypto.randomUUID()
  try {
    const work = await api.records.save({ edits, ...(group && { group }) }, signal === undefined ? {} : { signal })
    for (;;) {
      const step = await work.next()
      if (step.done === true) {
        showHidden(step.value.hidden)
        return step.value
      }
      onSaved?.(step.value.done)
    }
  } catch (cause) {
    if (group !== undefined && signal?.aborted === true) await undoIfWritten(group)
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
