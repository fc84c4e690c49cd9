import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { ofKind, save } from '../../fixtures/save.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

let app: App
let store: Store

beforeAll(async () => {
  store = openStore(':memory:')
  app = createApp({ store, ...countingAuthor() })
  await app.api.sessions.openSample({})
})
afterAll(() => app.close())

const titles = async (text: string) => (await app.api.search.find({ text })).map(({ title }) => title)

describe('search', () => {
  it('finds a record by the beginnings of its words, its name before its text', async () => {
    const hits = await app.api.search.find({ text: 'پدافند سای' })
    expect(hits).toContainEqual({ kind: 'budgetLine', key: '1014', title: 'آموزش پدافند سایبری', session: null })
    const named = hits.map(({ title }) => /پدافند/.test(title) && /سای/.test(title))
    expect(named.lastIndexOf(true)).toBeLessThan(named.indexOf(false) === -1 ? named.length : named.indexOf(false))
  })

  it.each([
    ['Arabic letters', 'بهينه‌سازي'],
    ['a space for a half-space', 'بهینه سازی'],
    ['no half-space', 'بهینهسازی'],
    ['harakat', 'بِهینه‌سازی'],
  ])('minds no %s', async (_, text) => {
    expect((await titles(text)).length).toBeGreaterThan(0)
  })

  it('finds by code in any digits, its own record first, and a session by its number', async () => {
    const [first] = await app.api.search.find({ text: '۱۰۰۴-۰۷' })
    expect(first).toMatchObject({ kind: 'budgetLine', key: '1004-07' })
    expect(await titles('جلسه 73')).toContainEqual('جلسهٔ ۷۳، ۱۸ دی ۱۴۰۱')
  })

  it('says under which session a report and an agenda item lie', async () => {
    const hits = await app.api.search.find({ text: 'گزارش' })
    const sessions = hits.filter(({ kind }) => kind === 'report' || kind === 'agendaItem').map(({ session }) => session)
    expect(sessions.length).toBeGreaterThan(0)
    expect(new Set(sessions)).toEqual(new Set(['s6-73']))
  })

  it('finds nothing for nothing, and takes signs of its language as text', async () => {
    for (const text of ['', '   ', '"', '*', 'ناموجودترین', '"* OR ('.repeat(9)]) expect(await titles(text)).toEqual([])
  })

  it('names those whose title it is first, also of thousands', async () => {
    const edits = Array.from({ length: 2100 }, (_, i) => ({ key: null, row: { code: `p-${i}`, name: `شهروند ${i}` } }))
    await resultOf(app.api.records.save({ edits: ofKind('person', edits) }))
    const found = await titles('ش')
    expect(found).toHaveLength(50)
    expect(found.filter(title => !title.includes('ش'))).toEqual([])
    expect(await titles('شهروند ۲۰۹۹')).toEqual(['شهروند 2099'])
  })

  it('follows edits, deletions and undo', async () => {
    const row = { code: 'parks', name: 'فضای سبز آزمایشی', head: null }
    await save(app.api.records, { kind: 'department', row })
    expect(await titles('آزمایشی')).toEqual(['فضای سبز آزمایشی'])
    await save(app.api.records, { kind: 'department', row: { ...row, name: 'فضای سبز نوین' } })
    expect(await titles('آزمایشی')).toEqual([])
    const { change } = await save(app.api.records, { kind: 'department', key: 'parks', row: null })
    expect(await titles('نوین')).toEqual([])
    await app.api.records.undo({ group: change?.group ?? '' })
    expect(await titles('نوین')).toEqual(['فضای سبز نوین'])
  })

  it('names a report without a letter by its words, not by the addresses of its figures', async () => {
    const [report] = await app.api.records.list({ kind: 'report' })
    const narrative = 'برگزاری {{drill/@crisis/all/1401H1/count|value}} مانور'
    await save(app.api.records, { kind: 'report', row: { ...report, letterNumber: null, narrative } })
    expect(await titles('برگزاری مانور')).toEqual(['برگزاری … مانور'])
  })

  it('fills the index of a store that came without one', async () => {
    store.file.connection.exec(
      "delete from searchEntry; insert into searchWords (searchWords) values ('delete-all'); update searchState set filled = 0",
    )
    expect((await titles('پدافند')).length).toBeGreaterThan(0)
  })
})
