import type { Settings } from '../../shared/domain/settings.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { api, orpc, queryClient } from '../api/api.ts'
import { applyOptimistic, shownRecords } from '../api/recordLists.ts'
import { saveRecords } from '../api/saveRecords.ts'

/** What a draft is saved into. */
export interface DraftTarget {
  /** Unlike any other target's: drafts, and what this machine keeps of them, are found by it. */
  id: string
  /** As the store has it, as far as was read. */
  saved: () => JsonRow | undefined
  /**
   * @param over the edited fields as they were when the edit began @param continues the change that typing goes on with
   * @throws Problem 'changed-since' where somebody has changed what was typed over
   */
  save: (row: JsonRow, over: JsonRow, continues: string | null) => Promise<SavedDraft>
  /** Reads again what somebody else may have written. */
  refresh: () => Promise<void>
  /** Keeps words that are let go in the history. */
  stashRevision: (row: JsonRow) => Promise<void>
}

interface SavedDraft {
  after: JsonRow
  change: string | null
}

const known = new Map<string, DraftTarget>()

/** A record of the store; the same object for the same record. */
export function recordTarget(kind: RecordKind, key: string): DraftTarget {
  const id = `${kind}/${key}`
  const target = known.get(id) ?? newTarget(id, kind, key)
  known.set(id, target)
  return target
}

function newTarget(id: string, kind: RecordKind, key: string): DraftTarget {
  return {
    id,
    saved: () => shownRecords(kind).find(row => keyOf(kind, row) === key),
    async save(row, over, continues) {
      const { change } = await saveRecords([{ kind, row, over, ...(continues === null ? {} : { continues }) }])
      const after = change?.after ?? row
      // In every list: one that was asked for before this save would bring the old words back.
      await applyOptimistic(kind, [{ key, row: after }])
      return { after, change: change?.id ?? null }
    },
    refresh: () => queryClient.invalidateQueries({ queryKey: orpc.records.list.key() }),
    stashRevision: async row => void (await saveRecords([{ kind, row, stash: true }])),
  }
}

/** The settings of this computer, which only its own user changes: they have no history. */
export const settingsTarget: DraftTarget = {
  id: 'settings',
  saved: () => queryClient.getQueryData(orpc.settings.read.queryKey()) as JsonRow | undefined,
  async save(row, over) {
    const changed = Object.fromEntries(Object.keys(over).map(name => [name, row[name]])) as Partial<Settings>
    const settings = await api.settings.save(changed)
    queryClient.setQueryData(orpc.settings.read.queryKey(), settings)
    return { after: { ...settings }, change: null }
  },
  refresh: () => queryClient.invalidateQueries({ queryKey: orpc.settings.read.queryKey() }),
  stashRevision: async () => undefined,
}
