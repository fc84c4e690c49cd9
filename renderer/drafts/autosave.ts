import { isSameValue } from '../../shared/domain/mergeEdit.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { problemOf } from '../api/problem.ts'
import { connection } from '../state/connection.ts'
import { showProblem, useToasts } from '../state/toasts.ts'
import { cleanDraft, draftOf, setDraft } from './draftStore.ts'
import type { DraftTarget } from './draftTarget.ts'
import { draftOwners, keepDraft, keptDraft } from './keptDraft.ts'
import { forClosedWindow, thisWindow } from './thisWindow.ts'

/** Milliseconds of stillness after which what was typed is saved, and the longest it waits while typing goes on. */
const stillness = 450
const longestWait = 1200
/** Milliseconds between two tries while the host is away. */
const retryAfter = 1500
/**
 * Milliseconds after which a save that is on its way is said to be late: two seconds after the first keystroke, at the
 * most.
 */
const lateAfter = 600

/** What keeps words from being saved for a while: the host is away, or another program has the store. */
const passing: ReadonlySet<string> = new Set(['disconnected', 'store-locked'])

interface Timers {
  store: string
  timer: number | undefined
  /** When the oldest unsaved keystroke was typed. */
  since: number | null
}
const timers = new Map<string, Timers>()

/** A save on its way. */
interface Flight {
  sent: JsonRow
  done: Promise<void>
}
const flights = new Map<string, Flight>()

/** Takes an edit: kept on this machine at once, saved in the store a moment later. */
export function editDraft(store: string, target: DraftTarget, edit: JsonRow): void {
  const row = target.saved()
  if (row === undefined) return
  const { patch, base, phase } = draftOf(target.id)
  const newBase = Object.fromEntries(
    Object.keys(edit).map(field => [field, (field in base ? base : row)[field] ?? null]),
  )
  const next = { patch: { ...patch, ...edit }, base: { ...base, ...newBase } }
  keepDraft(store, target.id, thisWindow, next)
  if (phase === 'clash') return setDraft(target.id, next)
  setDraft(target.id, { ...next, phase: phase === 'saving' ? 'saving' : 'waiting' })
  schedule(store, target)
}

/** Saves now what is still waiting, after a save that is on its way: the record is left, or out of sight. */
export async function flushDraft(store: string, target: DraftTarget): Promise<void> {
  const flight = flights.get(target.id)
  if (flight !== undefined) await flight.done
  if (Object.keys(draftOf(target.id).patch).length > 0) await save(store, target)
}

/** The window goes, and no answer will find it: what was typed while a save is on its way is sent behind it. */
export function flushAtEnd(store: string, target: DraftTarget): void {
  const flight = flights.get(target.id)
  const row = target.saved()
  if (flight === undefined || row === undefined) return void flushDraft(store, target)
  const { patch, base, change } = draftOf(target.id)
  const before = { ...base, ...flight.sent }
  const rest = unsent(patch, flight.sent).map(([field]) => [field, before[field] ?? null])
  if (rest.length === 0) return
  // What it finds changed stays on this machine, and comes back with the next window.
  target.save({ ...row, ...patch }, Object.fromEntries(rest), change).catch(() => undefined)
}

const unsent = (patch: JsonRow, sent: JsonRow) =>
  Object.entries(patch).filter(([field, value]) => sent[field] !== value)

function schedule(store: string, target: DraftTarget): void {
  const own = timers.get(target.id) ?? { store, timer: undefined, since: null }
  timers.set(target.id, own)
  own.since ??= Date.now()
  const wait = Math.max(0, Math.min(stillness, own.since + longestWait - Date.now()))
  window.clearTimeout(own.timer)
  own.timer = window.setTimeout(() => void save(store, target), wait)
}

async function save(store: string, target: DraftTarget): Promise<void> {
  const { patch, phase } = draftOf(target.id)
  const row = target.saved()
  if (phase === 'saving' || phase === 'clash' || row === undefined) return
  const done = send(store, target, row)
  flights.set(target.id, { sent: patch, done })
  await done
}

async function send(store: string, target: DraftTarget, row: JsonRow): Promise<void> {
  const { patch, base, change } = draftOf(target.id)
  const own = timers.get(target.id)
  window.clearTimeout(own?.timer)
  if (own) own.since = null
  setDraft(target.id, { phase: 'saving' })
  const late = window.setTimeout(() => setDraft(target.id, { isLate: true }), lateAfter)
  try {
    const { after, change: made } = await target.save({ ...row, ...patch }, base, change)
    confirm(store, target, patch, after, made ?? change)
  } catch (cause) {
    const problem = problemOf(cause)
    if (problem.code === 'changed-since') {
      // Their words, where they have not come by themselves yet.
      await target.refresh()
      return setDraft(target.id, { phase: 'clash', problem, isLate: false })
    }
    setDraft(target.id, { phase: 'failed', problem, isLate: passing.has(problem.code) })
    // What was typed meanwhile may be right.
    if (!passing.has(problem.code)) return draftOf(target.id).patch === patch ? undefined : schedule(store, target)
    if (problem.code === 'disconnected') connection.getState().lost()
    window.setTimeout(() => void save(store, target), retryAfter)
  } finally {
    window.clearTimeout(late)
    flights.delete(target.id)
  }
}

/** What was typed while the save was on its way is still waiting. */
function confirm(store: string, target: DraftTarget, sent: JsonRow, after: JsonRow, change: string | null): void {
  const { patch, isLate } = draftOf(target.id)
  const waiting = Object.fromEntries(unsent(patch, sent))
  const base = Object.fromEntries(Object.keys(waiting).map(field => [field, after[field] ?? null]))
  const isClean = Object.keys(waiting).length === 0
  keepDraft(store, target.id, thisWindow, isClean ? null : { patch: waiting, base })
  const phase = isClean ? 'clean' : 'waiting'
  setDraft(target.id, { patch: waiting, base, phase, problem: null, isLate: false, savedAt: Date.now(), change })
  if (!isClean) return schedule(store, target)
  if (isLate) useToasts.getState().show({ tone: 'done', text: 'نوشته‌ای که هنوز ذخیره نشده بود، ذخیره شد.' })
}

/**
 * Looks for words that this window before it was read again, or one that is closed, typed and could not save. They come
 * back by themselves where the store still has what they were typed over; where it has changed since, somebody has to
 * choose.
 */
export function recoverDraft(store: string, target: DraftTarget): void {
  bringBack(store, target, thisWindow)
  for (const owner of draftOwners(store, target.id))
    if (owner !== thisWindow) void forClosedWindow(owner, () => bringBack(store, target, owner))
}

/** One window's words at a time: those of another wait until this window has none of its own. */
function bringBack(store: string, target: DraftTarget, owner: string): void {
  const kept = keptDraft(store, target.id, owner)
  const row = target.saved()
  const draft = draftOf(target.id)
  if (kept === null || row === undefined || draft.phase !== 'clean' || draft.recovered?.kind === 'conflict') return
  const lost = Object.keys(kept.patch).filter(field => !isSameValue(kept.patch[field], row[field]))
  // Laid down here before it is taken from there: a kill between the two loses nothing.
  keepDraft(store, target.id, thisWindow, lost.length === 0 ? null : kept)
  if (owner !== thisWindow) keepDraft(store, target.id, owner, null)
  if (lost.length === 0) return
  const isUntouched = lost.every(field => isSameValue(kept.base[field], row[field]))
  if (!isUntouched) return setDraft(target.id, { ...cleanDraft, recovered: { kind: 'conflict', patch: kept.patch } })
  setDraft(target.id, { recovered: { kind: 'restored' } })
  editDraft(store, target, kept.patch)
}

/** Ends the question about recovered words: they take the place of the store's, or are let go. */
export function settleRecovery(store: string, target: DraftTarget, take: boolean): void {
  const { recovered } = draftOf(target.id)
  setDraft(target.id, { recovered: null })
  if (recovered?.kind !== 'conflict') return
  if (take) return editDraft(store, target, recovered.patch)
  void letGo(store, target, recovered.patch)
}

/** Ends a clash: what was typed here takes the place of what somebody else wrote, which stays in the history. */
export function keepMine(store: string, target: DraftTarget): void {
  const { patch } = draftOf(target.id)
  const row = target.saved()
  const base = Object.fromEntries(Object.keys(patch).map(field => [field, row?.[field] ?? null]))
  keepDraft(store, target.id, thisWindow, { patch, base })
  setDraft(target.id, { base, phase: 'waiting', problem: null, change: null })
  schedule(store, target)
}

/** Ends a clash: what somebody else wrote stays, and what was typed here goes into the history. */
export async function takeTheirs(store: string, target: DraftTarget): Promise<void> {
  const { patch } = draftOf(target.id)
  if (await letGo(store, target, patch)) setDraft(target.id, { ...cleanDraft, savedAt: Date.now() })
}

/**
 * Words that are let go are kept as a revision first; on this machine when that cannot be. @returns whether they are
 */
async function letGo(store: string, target: DraftTarget, patch: JsonRow): Promise<boolean> {
  const row = target.saved()
  if (row === undefined) return false
  try {
    await target.stashRevision({ ...row, ...patch })
  } catch (cause) {
    showProblem(problemOf(cause))
    return false
  }
  keepDraft(store, target.id, thisWindow, null)
  useToasts.getState().show({ tone: 'done', text: 'نوشتهٔ کنارگذاشته در سابقه مانده است.' })
  return true
}
