import type { JsonRow } from '../../../../shared/domain/change.ts'
import { isSameValue } from '../../../../shared/domain/mergeEdit.ts'
import { api, orpc, queryClient } from '../../../api/api.ts'
import { problemOf } from '../../../api/problem.ts'
import { connection } from '../../../state/connection.ts'
import { showHidden, showProblem, useToasts } from '../../../state/toasts.ts'
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

/** Takes an edit: kept on this machine at once, saved in the store a moment later. */
export function editReport(store: string, report: string, edit: JsonRow): void {
  const row = savedRow(report)
  if (row === undefined) return
  const { patch, base, phase } = draftOf(report)
  const newBase = Object.fromEntries(
    Object.keys(edit).map(field => [field, (field in base ? base : row)[field] ?? null]),
  )
  const next = { patch: { ...patch, ...edit }, base: { ...base, ...newBase } }
  keepDraft(store, report, next)
  if (phase === 'clash') return setDraft(report, next)
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
  const { patch, base, change, phase } = draftOf(report)
  const row = savedRow(report)
  if (phase === 'saving' || phase === 'clash' || row === undefined) return
  const own = timers.get(report)
  window.clearTimeout(own?.timer)
  if (own) own.since = null
  setDraft(report, { phase: 'saving' })
  try {
    const saved = await api.records.save({
      kind: 'report',
      row: { ...row, ...patch },
      over: base,
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
    if (problem.code === 'changed-since') {
      // Their words, where they have not come by themselves yet.
      await queryClient.invalidateQueries({ queryKey })
      return setDraft(report, { phase: 'clash', problem })
    }
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
  const lost = Object.keys(kept.patch).filter(field => !isSameValue(kept.patch[field], row[field]))
  if (lost.length === 0) return keepDraft(store, report, null)
  const isUntouched = lost.every(field => isSameValue(kept.base[field], row[field]))
  if (!isUntouched) return setDraft(report, { ...cleanDraft, recovered: { kind: 'conflict', patch: kept.patch } })
  setDraft(report, { recovered: { kind: 'restored' } })
  editReport(store, report, kept.patch)
}

/** Ends the question about recovered words: they take the place of the store's, or are let go. */
export function settleRecovery(store: string, report: string, take: boolean): void {
  const { recovered } = draftOf(report)
  setDraft(report, { recovered: null })
  if (recovered?.kind !== 'conflict') return
  if (take) return editReport(store, report, recovered.patch)
  void letGo(store, report, recovered.patch)
}

/** Ends a clash: what was typed here takes the place of what somebody else wrote, which stays in the history. */
export function keepMine(store: string, report: string): void {
  const { patch } = draftOf(report)
  const row = savedRow(report)
  const base = Object.fromEntries(Object.keys(patch).map(field => [field, row?.[field] ?? null]))
  keepDraft(store, report, { patch, base })
  setDraft(report, { base, phase: 'waiting', problem: null, change: null })
  schedule(store, report)
}

/** Ends a clash: what somebody else wrote stays, and what was typed here goes into the history. */
export async function takeTheirs(store: string, report: string): Promise<void> {
  const { patch } = draftOf(report)
  if (await letGo(store, report, patch)) setDraft(report, { ...cleanDraft, savedAt: Date.now() })
}

/** Words that are let go are kept as a revision first; on this machine when that cannot be. @returns whether they are */
async function letGo(store: string, report: string, patch: JsonRow): Promise<boolean> {
  const row = savedRow(report)
  if (row === undefined) return false
  try {
    await api.records.setAside({ kind: 'report', row: { ...row, ...patch } })
  } catch (cause) {
    showProblem(problemOf(cause))
    return false
  }
  keepDraft(store, report, null)
  useToasts.getState().show({ tone: 'done', text: 'نوشتهٔ کنارگذاشته در پیشینهٔ گزارش مانده است.' })
  return true
}
