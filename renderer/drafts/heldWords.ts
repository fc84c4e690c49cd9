import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import type { RecordDraft } from './draftStore.ts'

/**
 * What was typed into records and is not in the store, for people to read: a paragraph a record, a line a field.
 * @param drafts by their targets' ids
 */
export function heldWords(drafts: Readonly<Record<string, Pick<RecordDraft, 'patch'>>>): string {
  return Object.entries(drafts)
    .filter(([, { patch }]) => Object.keys(patch).length > 0)
    .map(([id, { patch }]) => paragraph(id, patch))
    .join('\n\n')
}

function paragraph(id: string, patch: JsonRow): string {
  const [kind = '', ...key] = id.split('/')
  const table = kind in tables ? tables[kind as RecordKind] : undefined
  const title = table === undefined ? 'تنظیمات' : `${table.label}، ${key.join('/')}`
  const columns: Readonly<Record<string, { header: string }>> = table?.columns ?? {}
  const lines = Object.entries(patch).map(([name, value]) => `${columns[name]?.header ?? name}: ${String(value ?? '')}`)
  return [title, ...lines].join('\n')
}
