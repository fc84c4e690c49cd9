import * as z from 'zod'
import type { JsonRow } from '../../shared/tables/change.ts'

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const schema = z.object({ patch: row, base: row })

/** What this machine keeps of a draft at every keystroke, until its save is confirmed. */
export interface KeptDraft {
  patch: JsonRow
  base: JsonRow
}

const keyOf = (store: string, id: string) => `draft:${store}:${id}`

export function keepDraft(store: string, id: string, draft: KeptDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(store, id))
    else localStorage.setItem(keyOf(store, id), JSON.stringify(draft))
  } catch {
    // A full or refused local storage costs the second net only: the text is saved every second all the same.
  }
}

export function keptDraft(store: string, id: string): KeptDraft | null {
  const text = localStorage.getItem(keyOf(store, id))
  if (text === null) return null
  try {
    const kept = schema.safeParse(JSON.parse(text))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}
