import type { JsonRow } from '../../../../shared/domain/change.ts'
import { normalise } from '../../../../shared/persian/normalise.ts'
import { api, orpc, queryClient } from '../../../api/api.ts'
import { problemOf } from '../../../api/problem.ts'
import { connection } from '../../../state/connection.ts'
import { showHidden } from '../../../state/toasts.ts'
import { cleanDraft, draftOf, setDraft } from './draftStore.ts'
import { keepDraft, keptDraft } from './keptDraft.ts'

/** Milliseconds of stillness after which what was typed is saved, and the longest it waits while typing goes on. */
const stillness = 450
const longestWait = 1200
/** Milliseconds between two tries while the host is away. */
const retryAfter = 1500

interface Timers {
  store: string
  timer: number | undefined
  /** When the oldest unsaved keystroke was typed. */
  since: number | null
}
const timers = new Map<string, Timers>()
const { queryKey } = orpc.records.list.queryOptions({ input: { kind: 'report' } })

function savedRow(report: string): JsonRow | undefined {
  return queryClient.getQueryData(queryKey)?.find(row => row['code'] === report)
}

/** The store keeps texts in their normal form: the same words are the same. */
const isSame = (a: JsonRow[string] | undefined, b: JsonRow[string] | undefined) =>
  typeof a === 'string' && typeof b === 'string' ? normalise(a) === normalise(b) : (a ?? null) === (b ?? null)

/** Takes an edit: kept on this machine at once, saved in the store a moment later. */
export function editReport(store: string, report: string, edit: JsonRow): void {
  const row = savedRow(report)
  if (row === undefined) return
  const { patch, base, phase } = draftOf(report)
  const newBase = Object.fromEntries(Object.keys(edit).map(field => [field, base[field] ?? row[field] ?? null]))
  const next = { patch: { ...patch, ...edit }, base: { ...base, ...newBase } }
  keepDraft(store, report, next)
  setDraft(report, { ...next, phase: phase === 'saving' ? 'saving' : 'waiting' })
  schedule(store, report)
}

/** Saves now what is still waiting: the report is left, or the window is. */
export function flushReport(store: string, report: string): void {
  if (Object.keys(draftOf(report).patch).length > 0) void save(store, report)
}

function schedule(store: string, report: string): void {
  const own = timers.get(report) ?? { store, timer: undefined, since: null }
  timers.set(report, own)
  own.since ??= Date.now()
  const wait = Math.max(0, Math.min(stillness, own.since + longestWait - Date.now()))
  window.clearTimeout(own.timer)
  own.timer = window.setTimeout(() => void save(store, report), wait)
}

async function save(store: string, report: string): Promise<void> {
  const { patch, change, phase } = draftOf(report)
  const row = savedRow(report)
  if (phase === 'saving' || row === undefined) return
  const own = timers.get(report)
  window.clearTimeout(own?.timer)
  if (own) own.since = null
  setDraft(report, { phase: 'saving' })
  try {
    const saved = await api.records.save({
      kind: 'report',
      row: { ...row, ...patch },
      ...(change === null ? {} : { continues: change }),
    })
    showHidden(saved.hidden)
    // A list that was asked for before this save would bring the old words back.
    await queryClient.cancelQueries({ queryKey })
    const after = saved.change?.after ?? row
    queryClient.setQueryData(queryKey, rows => rows?.map(one => (one['code'] === report ? after : one)))
    confirm(store, report, patch, after, saved.change?.id ?? change)
  } catch (cause) {
    const problem = problemOf(cause)
    setDraft(report, { phase: 'failed', problem })
    // What was typed meanwhile may be right.
    if (problem.code !== 'disconnected') return draftOf(report).patch === patch ? undefined : schedule(store, report)
    connection.getState().lost()
    window.setTimeout(() => void save(store, report), retryAfter)
  }
}

/** What was typed while the save was on its way is still waiting. */
function confirm(store: string, report: string, sent: JsonRow, after: JsonRow, change: string | null): void {
  const { patch } = draftOf(report)
  const waiting = Object.fromEntries(Object.entries(patch).filter(([field, value]) => sent[field] !== value))
  const base = Object.fromEntries(Object.keys(waiting).map(field => [field, after[field] ?? null]))
  const isClean = Object.keys(waiting).length === 0
  keepDraft(store, report, isClean ? null : { patch: waiting, base })
  const phase = isClean ? 'clean' : 'waiting'
  setDraft(report, { patch: waiting, base, phase, problem: null, savedAt: Date.now(), change })
  if (!isClean) schedule(store, report)
}

/**
 * Looks for words that an earlier window typed and could not save. They come back by themselves where the store still has
 * what they were typed over; where it has changed since, somebody has to choose.
 */
export function recoverDraft(store: string, report: string): void {
  const kept = keptDraft(store, report)
  const row = savedRow(report)
  const draft = draftOf(report)
  if (kept === null || row === undefined || draft.phase !== 'clean') return
  const lost = Object.keys(kept.patch).filter(field => !isSame(kept.patch[field], row[field]))
  if (lost.length === 0) return keepDraft(store, report, null)
  const isUntouched = lost.every(field => isSame(kept.base[field], row[field]))
  if (!isUntouched) return setDraft(report, { ...cleanDraft, recovered: { kind: 'conflict', patch: kept.patch } })
  setDraft(report, { recovered: { kind: 'restored' } })
  editReport(store, report, kept.patch)
}

/** Ends the question about recovered words: they take the place of the store's, or are let go. */
export function settleRecovery(store: string, report: string, take: boolean): void {
  const { recovered } = draftOf(report)
  setDraft(report, { recovered: null })
  if (recovered?.kind !== 'conflict') return
  if (take) editReport(store, report, recovered.patch)
  else keepDraft(store, report, null)
}
