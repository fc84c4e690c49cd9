import * as z from 'zod'
import type { JsonRow } from '../../shared/tables/change.ts'
import { keep, kept, keptPlaces, ownersOf } from './keptByWindow.ts'

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const schema = z.object({ patch: row, base: row })

/** What this machine keeps of a draft at every keystroke, until its save is confirmed. */
export interface KeptDraft {
  patch: JsonRow
  base: JsonRow
}

const start = (store: string) => `draft:${store}:`
const nameOf = (store: string, id: string) => `${start(store)}${id}`

/** @param owner key of the window that typed it */
export function keepDraft(store: string, id: string, owner: string, draft: KeptDraft | null): void {
  keep(nameOf(store, id), owner, draft)
}

export const keptDraft = (store: string, id: string, owner: string): KeptDraft | null =>
  kept(nameOf(store, id), owner, schema)

/** Keys of the windows that have kept something of a draft. */
export const draftOwners = (store: string, id: string): string[] => ownersOf(nameOf(store, id))

/** All that any window has kept of a store's drafts. */
export function keptDrafts(store: string): { id: string; patch: JsonRow }[] {
  return keptPlaces(start(store)).flatMap(({ name, owner }) => {
    const draft = kept(name, owner, schema)
    return draft === null ? [] : [{ id: name.slice(start(store).length), patch: draft.patch }]
  })
}
