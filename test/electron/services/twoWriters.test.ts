import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const kind = 'department'
const begun = { code: 'parks', name: 'پارک', head: null }

async function opened() {
  const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  onTestFinished(() => app.close())
  await app.api.records.save({ kind: 'office', row: { code: 'boss', title: 'مدیر' } })
  await app.api.records.save({ kind, row: begun })
  return app.api
}

describe('two people who edit one record', () => {
  it('keep both edits of different fields', async () => {
    const api = await opened()
    await api.records.save({ kind, row: { ...begun, head: 'boss' }, over: { head: null } })
    await api.records.save({ kind, row: { ...begun, name: 'فضای سبز' }, over: { name: 'پارک' } })
    expect(await api.records.list({ kind })).toMatchObject([{ name: 'فضای سبز', head: 'boss' }])
  })

  it('are told of the same field, and the second overwrites nothing', async () => {
    const api = await opened()
    await api.records.save({ kind, row: { ...begun, name: 'اول' }, over: { name: 'پارک' } })
    const second = api.records.save({ kind, row: { ...begun, name: 'دوم' }, over: { name: 'پارک' } })
    await expect(second).rejects.toMatchObject({ data: { code: 'changed-since' } })
    await expect(second).rejects.toThrow('کس دیگری این را دگرگون کرده است')
    expect(await api.records.list({ kind })).toMatchObject([{ name: 'اول' }])
  })

  it('cannot bring back by an edit what somebody else deleted', async () => {
    const api = await opened()
    await api.records.remove({ kind, key: 'parks' })
    const late = api.records.save({ kind, row: { ...begun, name: 'دوم' }, over: { name: 'پارک' } })
    await expect(late).rejects.toMatchObject({ data: { code: 'unknown-record' } })
  })
})

describe('a content that is set aside', () => {
  it('is in the history, and the record is as it was', async () => {
    const api = await opened()
    expect((await api.records.setAside({ kind, row: { ...begun, name: 'کنار' } })).changes).toHaveLength(2)
    expect(await api.records.list({ kind })).toMatchObject([{ name: 'پارک' }])
    const names = (await api.records.revisions({ kind, key: 'parks' })).map(({ after }) => after?.['name'])
    expect(names).toEqual(['پارک', 'کنار', 'پارک'])
    expect((await api.records.setAside({ kind, row: begun })).changes).toEqual([])
  })
})
