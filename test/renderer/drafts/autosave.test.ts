import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftTarget } from '../../../renderer/drafts/draftTarget.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { standInForPage } from '../../fixtures/standInForPage.ts'

standInForPage()
const { editDraft, flushAtEnd, flushDraft, keepMine, recoverDraft, settleRecovery, takeTheirs } = await import(
  '../../../renderer/drafts/autosave.ts'
)
const { unsavedWords } = await import('../../../renderer/drafts/unsavedWords.ts')
const { useToasts } = await import('../../../renderer/state/toasts.ts')
const { draftOf } = await import('../../../renderer/drafts/draftStore.ts')
const { draftOwners, keepDraft, keptDraft } = await import('../../../renderer/drafts/keptDraft.ts')
const { forClosedWindow, thisWindow } = await import('../../../renderer/drafts/thisWindow.ts')

const store = 's1'
let records = 0

/** A record in memory that refuses an edit of what somebody else has changed, and waits while it is told to. */
function record(content: JsonRow = { title: 'پل', note: 'یک' }) {
  let row = content
  const saves: JsonRow[] = []
  const stashed: JsonRow[] = []
  const refusals: Problem[] = []
  let tries = 0
  let gate: Promise<unknown> = Promise.resolve()
  const target: DraftTarget = {
    id: `record-${++records}`,
    saved: () => row,
    async save(next, over) {
      tries += 1
      await gate
      const refusal = refusals.shift()
      if (refusal !== undefined) throw refusal
      const isChanged = Object.entries(over).some(([field, before]) => row[field] !== before)
      if (isChanged) throw new Problem('changed-since', {})
      row = { ...row, ...Object.fromEntries(Object.keys(over).map(field => [field, next[field] ?? null])) }
      saves.push(row)
      return { after: row, change: `c${saves.length}` }
    },
    refresh: async () => undefined,
    stashRevision: async words => void stashed.push(words),
  }
  return {
    target,
    saves,
    stashed,
    refusals,
    now: () => row,
    tries: () => tries,
    draft: () => draftOf(target.id),
    kept: (owner = thisWindow) => keptDraft(store, target.id, owner),
    type: (edit: JsonRow) => editDraft(store, target, edit),
    changeElsewhere: (change: JsonRow) => {
      row = { ...row, ...change }
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
  }
}

const said = () => useToasts.getState().toasts.map(({ text }) => text)

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  useToasts.setState({ toasts: [] })
})
afterEach(() => void vi.useRealTimers())

describe('what is typed', () => {
  it('is kept on this machine at once, and saved in the store when it is still', async () => {
    const { type, kept, saves, draft } = record()
    type({ title: 'پل تازه' })
    expect(kept()).toEqual({ patch: { title: 'پل تازه' }, base: { title: 'پل' } })
    expect(draft().phase).toBe('waiting')
    await pass(449)
    expect(saves).toEqual([])
    await pass(1)
    expect(saves).toEqual([{ title: 'پل تازه', note: 'یک' }])
    expect(draft()).toMatchObject({ phase: 'clean', patch: {}, base: {}, change: 'c1' })
    expect(kept()).toBeNull()
  })

  it('without a stop is saved all the same', async () => {
    const { type, saves } = record()
    for (const title of ['پ', 'پل', 'پل ت', 'پل تا']) {
      type({ title })
      await pass(300)
    }
    expect(saves).toEqual([{ title: 'پل تا', note: 'یک' }])
  })

  it('is saved at once when the record is left, and nothing where nothing was typed', async () => {
    const { type, saves, target } = record()
    await flushDraft(store, target)
    expect(saves).toEqual([])
    type({ note: 'دو' })
    await flushDraft(store, target)
    expect(saves).toEqual([{ title: 'پل', note: 'دو' }])
    await pass(5000)
    expect(saves).toHaveLength(1)
  })

  it('while a save is on its way is saved after it, over what that one left', async () => {
    const { type, saves, hold, kept, draft } = record()
    const letGo = hold()
    type({ title: 'الف' })
    await pass(450)
    type({ title: 'الف ب', note: 'دو' })
    expect(draft().phase).toBe('saving')
    letGo()
    await pass(0)
    expect(saves).toEqual([{ title: 'الف', note: 'یک' }])
    expect(kept()).toEqual({ patch: { title: 'الف ب', note: 'دو' }, base: { title: 'الف', note: 'یک' } })
    await pass(450)
    expect(saves.at(-1)).toEqual({ title: 'الف ب', note: 'دو' })
    expect(draft().phase).toBe('clean')
  })

  it('while a save is on its way is saved right after it when the record is left', async () => {
    const { type, saves, hold, kept, draft, target } = record()
    const letGo = hold()
    type({ title: 'الف' })
    await pass(450)
    type({ title: 'الف ب', note: 'دو' })
    const left = flushDraft(store, target)
    letGo()
    await left
    expect(saves.at(-1)).toEqual({ title: 'الف ب', note: 'دو' })
    expect([draft().phase, kept()]).toEqual(['clean', null])
  })

  it('while a save is on its way is sent behind it when the window goes, which cannot wait', async () => {
    const { type, saves, tries, hold, target } = record()
    const letGo = hold()
    type({ title: 'الف' })
    await pass(450)
    flushAtEnd(store, target)
    expect(tries()).toBe(1)
    type({ title: 'الف ب', note: 'دو' })
    flushAtEnd(store, target)
    expect(tries()).toBe(2)
    letGo()
    await pass(0)
    expect(saves).toEqual([
      { title: 'الف', note: 'یک' },
      { title: 'الف ب', note: 'دو' },
    ])
  })

  it('and not on its way is saved at once when the window goes', () => {
    const { type, tries, target } = record()
    type({ title: 'الف' })
    flushAtEnd(store, target)
    expect(tries()).toBe(1)
  })

  it('is tried again while the store is another program’s, and kept until then', async () => {
    const { type, saves, refusals, draft, kept } = record()
    refusals.push(new Problem('store-locked', { doing: 'saving' }), new Problem('store-locked', { doing: 'saving' }))
    type({ title: 'الف' })
    await pass(450)
    expect(draft()).toMatchObject({ phase: 'failed', problem: { code: 'store-locked' } })
    expect(kept()).not.toBeNull()
    await pass(1500)
    expect(saves).toEqual([])
    await pass(1500)
    expect(saves).toHaveLength(1)
    expect(draft()).toMatchObject({ phase: 'clean', problem: null })
  })

  it('is said not to be saved within two seconds of the first keystroke, and said when it is', async () => {
    const { type, hold, draft, kept, refusals } = record()
    let letGo = hold()
    for (let since = 0; since < 2000; since += 200) {
      type({ title: `پل ${since}` })
      await pass(200)
    }
    expect(draft()).toMatchObject({ phase: 'saving', isLate: true })
    expect(kept()?.patch).toEqual({ title: 'پل 1800' })
    expect(unsavedWords(draft())).toMatch(/^هنوز ذخیره نشده است؛ نوشته در این دستگاه مانده/)
    // Through every try: it does not fall silent while it is tried again.
    refusals.push(new Problem('store-locked', { doing: 'saving' }))
    letGo()
    await pass(0)
    expect(draft()).toMatchObject({ phase: 'failed', isLate: true })
    letGo = hold()
    await pass(1500)
    expect(draft()).toMatchObject({ phase: 'saving', isLate: true })
    expect(unsavedWords(draft())).toMatch(/^ذخیره نشد، ولی نوشته در این دستگاه مانده است/)
    expect(said()).not.toContain('نوشته‌ای که هنوز ذخیره نشده بود، ذخیره شد.')
    letGo()
    await pass(450)
    expect(draft()).toMatchObject({ phase: 'clean', isLate: false, problem: null })
    expect(said()).toContain('نوشته‌ای که هنوز ذخیره نشده بود، ذخیره شد.')
  })

  it('and is saved soon is not said to be late', async () => {
    const { type, hold, draft } = record()
    const letGo = hold()
    type({ title: 'الف' })
    await pass(450 + 500)
    letGo()
    await pass(2000)
    expect(draft()).toMatchObject({ phase: 'clean', isLate: false })
  })

  it('that is wrong waits for another word', async () => {
    const { type, saves, refusals, draft } = record()
    refusals.push(new Problem('bad-value', { why: 'خالی است' }))
    type({ title: 'الف' })
    await pass(10_000)
    expect(saves).toEqual([])
    expect(draft().phase).toBe('failed')
    type({ title: 'ب' })
    await pass(450)
    expect(saves).toEqual([{ title: 'ب', note: 'یک' }])
  })
})

describe('what is typed after a save', () => {
  it('waits for its own stillness', async () => {
    const { type, saves } = record()
    type({ title: 'الف' })
    await pass(5000)
    type({ title: 'ب' })
    await pass(449)
    expect(saves).toHaveLength(1)
    await pass(1)
    expect(saves).toHaveLength(2)
  })

  it('that was refused is saved, where it was typed before the answer came', async () => {
    const { type, saves, refusals, hold } = record()
    refusals.push(new Problem('bad-value', { why: 'خالی است' }))
    const letGo = hold()
    type({ title: '' })
    await pass(450)
    type({ title: 'الف' })
    await pass(450)
    letGo()
    await pass(450)
    expect(saves).toEqual([{ title: 'الف', note: 'یک' }])
  })
})

/** A record whose title somebody else has changed while it was typed over here. */
async function clashing() {
  const found = record()
  found.type({ title: 'من' })
  found.changeElsewhere({ title: 'دیگری' })
  await pass(450)
  expect(found.draft()).toMatchObject({ phase: 'clash', problem: { code: 'changed-since' } })
  return found
}

describe('what was typed over something that somebody else has changed', () => {
  it('is not saved until somebody chooses, however long it is typed on', async () => {
    const { target, type, tries, kept } = await clashing()
    type({ title: 'من هنوز' })
    await pass(10_000)
    await flushDraft(store, target)
    expect(tries()).toBe(1)
    expect(kept()?.patch).toEqual({ title: 'من هنوز' })
  })

  it('is noticed though the change came while it was typed', async () => {
    const { type, changeElsewhere, draft } = record()
    type({ title: 'م' })
    changeElsewhere({ title: 'دیگری' })
    type({ title: 'من' })
    await pass(450)
    expect(draft()).toMatchObject({ phase: 'clash', base: { title: 'پل' } })
  })

  it('takes its place once it is chosen', async () => {
    const { target, saves, draft } = await clashing()
    keepMine(store, target)
    await pass(450)
    expect(saves).toEqual([{ title: 'من', note: 'یک' }])
    expect(draft().phase).toBe('clean')
  })

  it('goes into the history when the other is chosen', async () => {
    const { target, saves, stashed, now, draft, kept } = await clashing()
    await takeTheirs(store, target)
    expect(stashed).toEqual([{ title: 'من', note: 'یک' }])
    await pass(10_000)
    expect(saves).toEqual([])
    expect(now()['title']).toBe('دیگری')
    expect([draft().phase, kept()]).toEqual(['clean', null])
  })

  it('stays where it is when the history takes nothing', async () => {
    const { target, draft, kept } = await clashing()
    await takeTheirs(store, {
      ...target,
      stashRevision: () => Promise.reject(new Problem('store-locked', { doing: 'saving' })),
    })
    expect(draft()).toMatchObject({ phase: 'clash', patch: { title: 'من' } })
    expect(kept()?.patch).toEqual({ title: 'من' })
  })
})

describe('words that a window could not save', () => {
  it('come back by themselves where the store has what they were typed over, and are saved', async () => {
    const { target, draft, saves } = record()
    keepDraft(store, target.id, thisWindow, { patch: { title: 'واپسین' }, base: { title: 'پل' } })
    recoverDraft(store, target)
    expect(draft()).toMatchObject({ patch: { title: 'واپسین' }, recovered: { kind: 'restored' } })
    await pass(450)
    expect(saves).toEqual([{ title: 'واپسین', note: 'یک' }])
  })

  it('stand beside what has changed since, and only a choice saves them', async () => {
    const { target, draft, saves } = record({ title: 'تازه', note: 'یک' })
    keepDraft(store, target.id, thisWindow, { patch: { title: 'واپسین' }, base: { title: 'پل' } })
    recoverDraft(store, target)
    expect(draft()).toMatchObject({ patch: {}, recovered: { kind: 'conflict', patch: { title: 'واپسین' } } })
    await pass(10_000)
    expect(saves).toEqual([])
    settleRecovery(store, target, true)
    await pass(450)
    expect(saves).toEqual([{ title: 'واپسین', note: 'یک' }])
    expect(draft().recovered).toBeNull()
  })

  it('go into the history when they are let go', async () => {
    const { target, stashed, saves, kept } = record({ title: 'تازه', note: 'یک' })
    keepDraft(store, target.id, thisWindow, { patch: { title: 'واپسین' }, base: { title: 'پل' } })
    recoverDraft(store, target)
    settleRecovery(store, target, false)
    await pass(450)
    expect(stashed).toEqual([{ title: 'واپسین', note: 'یک' }])
    expect([saves, kept()]).toEqual([[], null])
  })

  it('that the store has after all are forgotten without a question', async () => {
    const { target, draft, kept } = record({ title: 'پل ك', note: 'یک' })
    keepDraft(store, target.id, thisWindow, { patch: { title: 'پل ک' }, base: { title: 'پل' } })
    recoverDraft(store, target)
    expect([draft().recovered, kept()]).toEqual([null, null])
  })

  it('of a closed window come here, and those of an open one stay its own', async () => {
    const { target, saves } = record()
    keepDraft(store, target.id, 'closed', { patch: { title: 'از بسته' }, base: { title: 'پل' } })
    keepDraft(store, target.id, 'open', { patch: { note: 'از باز' }, base: { note: 'یک' } })
    const { promise, resolve } = Promise.withResolvers<void>()
    const isOpen = navigator.locks.request('window:open', () => promise)
    recoverDraft(store, target)
    await vi.waitFor(() => expect(saves).toEqual([{ title: 'از بسته', note: 'یک' }]))
    expect(draftOwners(store, target.id)).toEqual(['open'])
    expect(keptDraft(store, target.id, 'open')?.patch).toEqual({ note: 'از باز' })
    resolve()
    await isOpen
    await forClosedWindow('open', () => keepDraft(store, target.id, 'open', null))
    expect(draftOwners(store, target.id)).toEqual([])
  })
})
