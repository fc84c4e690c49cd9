import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { JsonRow } from '../../shared/tables/change.ts'
import { orpc } from '../api/api.ts'
import { editDraft, flushAtEnd, flushDraft, recoverDraft } from './autosave.ts'
import { cleanDraft, type RecordDraft, useDrafts } from './draftStore.ts'
import type { DraftTarget } from './draftTarget.ts'

/** Something of the store with what was typed into it and is not saved yet. */
export interface Drafted {
  target: DraftTarget
  /** Name of the store. */
  store: string
  /** As shown: what is saved under the draft's edits. */
  row: JsonRow
  saved: JsonRow
  draft: RecordDraft
  /** Kept on this machine at once, and saved a moment later. */
  edit: (patch: JsonRow) => void
}

/**
 * Typing that saves itself: a kill, a reload and a lost host take nothing of it.
 * @param saved what was read of the target; undefined while it is read
 * @returns undefined while it or the store's name is read
 */
export function useDrafted(target: DraftTarget, saved: JsonRow | undefined): Drafted | undefined {
  const about = useQuery(orpc.store.about.queryOptions())
  const draft = useDrafts(({ drafts }) => drafts[target.id]) ?? cleanDraft
  const store = about.data?.id
  const isRead = saved !== undefined && store !== undefined
  useEffect(() => {
    if (!isRead) return
    recoverDraft(store, target)
    const flush = (): void => void flushDraft(store, target)
    const end = (): void => flushAtEnd(store, target)
    window.addEventListener('pagehide', end)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', end)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [isRead, store, target])
  if (saved === undefined || store === undefined) return undefined
  return {
    target,
    store,
    saved,
    draft,
    row: { ...saved, ...draft.patch },
    edit: patch => editDraft(store, target, patch),
  }
}
