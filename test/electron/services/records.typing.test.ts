import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { save } from '../../fixtures/save.ts'

let app: App
let store: Store
let clock: string
let who: string

beforeEach(() => {
  let ids = 0
  clock = '2023-01-09T08:00:00Z'
  who = 'دبیر'
  store = openStore(':memory:')
  app = createApp({
    store,
    now: () => clock,
    get who() {
      return who
    },
    newId: () => `change-${++ids}`,
  })
})
afterEach(() => app.close())

const department = (name: string) => ({ code: 'parks', name, head: null })

async function typed(name: string, continues?: string): Promise<string> {
  const row = department(name)
  const { change } = await save(app.api.records, { kind: 'department', row, ...(continues ? { continues } : {}) })
  return change?.id ?? ''
}
const log = () => app.api.records.revisions({ kind: 'department', key: 'parks' })

describe('an edit that continues its author’s last change', () => {
  it('is coalesced with that change instead of adding one', async () => {
    await typed('پارک')
    const first = await typed('پارک‌ها')
    clock = '2023-01-09T08:00:02Z'
    const second = await typed('پارک‌ها و فضا', first)
    clock = '2023-01-09T08:00:04Z'
    await typed('پارک‌ها و فضای سبز', second)
    const changes = await log()
    expect(changes.map(({ before, after }) => [before?.['name'], after?.['name']])).toEqual([
      [undefined, 'پارک'],
      ['پارک', 'پارک‌ها و فضای سبز'],
    ])
    expect(changes[1]?.at).toBe('2023-01-09T08:00:00Z')
  })

  it('is taken back as one', async () => {
    await typed('پارک')
    const last = await typed('سبز', await typed('س'))
    const change = (await log()).find(({ id }) => id === last)
    await app.api.records.undo({ group: change?.group ?? '' })
    expect(await app.api.records.list({ kind: 'department' })).toMatchObject([{ name: 'پارک' }])
  })

  it('begins a new change after five minutes, for another person, or after somebody else’s change', async () => {
    await typed('پارک')
    const first = await typed('پارک ۱')
    clock = '2023-01-09T08:05:00Z'
    const second = await typed('پارک ۲', first)
    who = 'مدیر'
    await typed('پارک ۳', second)
    who = 'دبیر'
    await typed('پارک ۴', second)
    expect(await log()).toHaveLength(5)
  })

  it('does not swallow the record’s creation, nor become nothing', async () => {
    const created = await typed('پارک')
    const first = await typed('پارک ۱', created)
    await typed('پارک', first)
    expect((await log()).map(({ after }) => after?.['name'])).toEqual(['پارک', 'پارک ۱', 'پارک'])
  })

  it('tells those who watch', async () => {
    const stop = new AbortController()
    const told = await app.api.changes.watch(undefined, { signal: stop.signal })
    const next = told.next()
    const group = await typed('پارک')
    expect((await next).value).toEqual([{ kind: 'department', key: 'parks', group }])
    const first = await typed('پارک ۱')
    await told.next()
    const grown = told.next()
    await typed('پارک ۲', first)
    expect((await grown).value).toEqual([{ kind: 'department', key: 'parks' }])
    stop.abort()
  })
})

const run = (text: string) => () => store.file.connection.exec(text)

describe('the log', () => {
  it('coalesces with nothing but the newest change of a record, whoever asks', async () => {
    await typed('پارک')
    await typed('پارک ۱')
    await typed('پارک ۲')
    expect(run(`update change set id = 'x', after = '{}' where id = 'change-2'`)).toThrow(/append-only/)
    expect(run(`update change set id = 'x', who = 'z' where id = 'change-3'`)).toThrow(/append-only/)
    expect(run(`update change set id = 'x', before = '{}' where id = 'change-3'`)).toThrow(/append-only/)
    expect(run(`update change set after = '{}' where id = 'change-3'`)).toThrow(/append-only/)
    expect(run(`delete from change`)).toThrow(/append-only/)
  })
})
