import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const kind = 'department'
const begun = { code: 'parks', name: 'پارک', head: null }

async function opened() {
  const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  onTestFinished(() => app.close())
  await save(app.api.records, { kind: 'office', row: { code: 'boss', title: 'مدیر' } })
  await save(app.api.records, { kind, row: begun })
  return app.api
}

/** Two apps over one file, as a window and the terminal are. */
async function twoPrograms() {
  const path = join(await temporaryFolder(), 'council.db')
  return [1, 2].map(() => {
    const app = createApp({ store: openStore(path), ...countingAuthor() })
    onTestFinished(() => app.close())
    return app.api
  }) as [App['api'], App['api']]
}

describe('two people who edit one record', () => {
  it('keep both edits of different fields', async () => {
    const api = await opened()
    await save(api.records, { kind, row: { ...begun, head: 'boss' }, over: { head: null } })
    await save(api.records, { kind, row: { ...begun, name: 'فضای سبز' }, over: { name: 'پارک' } })
    expect(await api.records.list({ kind })).toMatchObject([{ name: 'فضای سبز', head: 'boss' }])
  })

  it('are told of the same field, and the second overwrites nothing', async () => {
    const api = await opened()
    await save(api.records, { kind, row: { ...begun, name: 'اول' }, over: { name: 'پارک' } })
    const second = save(api.records, { kind, row: { ...begun, name: 'دوم' }, over: { name: 'پارک' } })
    await expect(second).rejects.toMatchObject({ data: { code: 'changed-since' } })
    await expect(second).rejects.toThrow('کس دیگری این را تغییر داده است')
    expect(await api.records.list({ kind })).toMatchObject([{ name: 'اول' }])
  })

  it('cannot bring back by an edit what somebody else deleted', async () => {
    const api = await opened()
    await save(api.records, { kind, key: 'parks', row: null })
    const late = save(api.records, { kind, row: { ...begun, name: 'دوم' }, over: { name: 'پارک' } })
    await expect(late).rejects.toMatchObject({ data: { code: 'record-unknown' } })
  })
})

describe('what another program writes', () => {
  it('is in the next figures, charts and documents', async () => {
    const [here, there] = await twoPrograms()
    const { session } = await here.bundles.import({ path: tinyBundle })
    const issue = { session, document: 'briefing', edition: 'closed', version: '1.0' } as const
    const read = async () =>
      JSON.stringify([
        await here.facts.resolve({ session, report: 'r1', references: ['budgetLine/1012/allocated/1401|toman'] }),
        await here.documents.preview(issue),
        await here.charts.list({ session, edition: 'closed' }),
      ])
    expect(await read()).toContain('۶۰۰ میلیون تومان')
    const amounts = await there.records.list({ kind: 'budgetAmount' })
    const row = amounts.find(({ amount }) => amount === '6000000000')
    await save(there.records, { kind: 'budgetAmount', row: { ...row, amount: '7000000000' } })
    const after = await read()
    expect(after).toContain('۷۰۰ میلیون تومان')
    expect(after).not.toContain('۶۰۰ میلیون تومان')
  })

  it('is told to the windows that follow the store', async () => {
    const [here, there] = await twoPrograms()
    const stop = new AbortController()
    const told = await here.changes.watch(undefined, { signal: stop.signal })
    const first = told.next()
    await save(there.records, { kind: 'office', row: { code: 'boss', title: 'مدیر' } })
    expect((await first).value).toContainEqual({ kind: 'office', key: null })
    stop.abort()
  })

  it('is looked for without an end to the program when the store cannot be read', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
    const stop = new AbortController()
    const told = await app.api.changes.watch(undefined, { signal: stop.signal })
    const next = told.next()
    app.close()
    expect(() => vi.advanceTimersByTime(5000)).not.toThrow()
    await expect(app.api.facts.resolve({ session: 's1', report: 'r1', references: [] })).rejects.toMatchObject({
      data: { code: 'store-opened-anew' },
    })
    stop.abort()
    await next
  })
})

describe('a content that is stashed in the history', () => {
  it('is in the history, and the record is as it was', async () => {
    const api = await opened()
    expect((await save(api.records, { kind, row: { ...begun, name: 'کنار' }, stash: true })).group).not.toBeNull()
    expect(await api.records.list({ kind })).toMatchObject([{ name: 'پارک' }])
    const names = (await api.records.revisions({ kind, key: 'parks' })).map(({ after }) => after?.['name'])
    expect(names).toEqual(['پارک', 'کنار', 'پارک'])
    expect((await save(api.records, { kind, row: begun, stash: true })).group).toBeNull()
  })
})
