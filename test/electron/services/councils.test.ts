import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

describe('an empty store', () => {
  const council = { name: 'شورای شهر نمونه', city: 'نمونه', seats: 9, term: { number: 6, startsOn: '2021-08-05' } }

  it('takes a council with its running term, once', async () => {
    const { councils, records } = memoryApi()
    await councils.create(council)
    expect(await records.list({ kind: 'council' })).toMatchObject([{ name: 'شورای شهر نمونه', seats: 9 }])
    expect(await records.list({ kind: 'term' })).toMatchObject([{ number: 6, endsOn: '2025-08-04' }])
    await expect(councils.create(council)).rejects.toMatchObject({ data: { code: 'council-exists' } })
  })

  it('takes neither when one of them is wrong', async () => {
    const { councils, records } = memoryApi()
    await expect(councils.create({ ...council, name: ' ' })).rejects.toMatchObject({ data: { code: 'bad-value' } })
    expect(await records.list({ kind: 'term' })).toEqual([])
  })
})

describe('a bundle that a window was given', () => {
  it('comes in as one from the disk does', async () => {
    const { bundles, sessions } = memoryApi()
    const folder = tinyBundle
    const names = await readdir(folder)
    const files = await Promise.all(names.map(async name => [name, await readFile(join(folder, name))] as const))
    const zip = zipSync(Object.fromEntries(files))
    const { session } = await bundles.upload({ file: new File([zip], 'جلسه.SHORANAMEH') })
    expect((await sessions.list()).map(({ code }) => code)).toEqual([session])
  })

  it('goes from one window to another whole', async () => {
    const [here, there] = [await sampleApi(), memoryApi()]
    const given = await here.bundles.download({ session: 's6-73' })
    expect(given).toMatchObject({ file: { name: 'بستهٔ جلسهٔ ۷۳ – غیرعلنی.shoranameh' }, closed: expect.any(Number) })
    await there.bundles.upload(given)
    for (const kind of ['report', 'statement', 'energyReading'] as const)
      expect(await there.records.list({ kind })).toEqual(await here.records.list({ kind }))
    await expect(here.bundles.download({ session: 'x' })).rejects.toMatchObject({ data: { code: 'session-unknown' } })
  })

  it('is refused with a reason when it is none', async () => {
    const { bundles } = memoryApi()
    await expect(bundles.upload({ file: new File(['سلام'], 'x.zip') })).rejects.toMatchObject({ code: 'PROBLEM' })
  })
})

describe('a session', () => {
  const newest = { code: 's6-74', term: 'term-6', consecutiveNumber: 500, numberInTerm: 74, kind: 'ordinary' } as const
  const item = {
    code: 's6-74-1',
    session: 's6-74',
    position: 1,
    kind: 'report',
    title: 'گزارش',
    openness: 'open',
  } as const

  it('goes with its agenda while nothing is written under it, and comes back', async () => {
    const { records, sessions } = await sampleApi()
    const [known] = await sessions.list()
    const row = { ...known, ...newest, term: known?.term ?? '' }
    await save(records, { kind: 'session', row })
    await save(records, { kind: 'agendaItem', row: { ...item, presenter: null, minutes: 20 } })
    const { group } = await sessions.remove({ session: 's6-74' })
    expect((await sessions.list()).map(({ code }) => code)).toEqual(['s6-73'])
    expect(await records.list({ kind: 'agendaItem', where: { session: 's6-74' } })).toEqual([])
    await records.undo({ group: group ?? '' })
    expect((await sessions.list()).map(({ code }) => code)).toEqual(['s6-74', 's6-73'])
    expect(await records.list({ kind: 'agendaItem', where: { session: 's6-74' } })).toMatchObject([{ minutes: 20 }])
  })

  it('stays while it has reports and statements, and says how many', async () => {
    const { sessions } = await sampleApi()
    const removing = sessions.remove({ session: 's6-73' })
    await expect(removing).rejects.toThrow(/^این جلسه ۳ گزارش واحد و ۱۲ اظهار .*دارد؛ نخست آنها را حذف کنید/)
    expect(await sessions.list()).toHaveLength(1)
  })
})

describe('a session that is added', () => {
  it('has a code that none has, made of its term and number', async () => {
    const { sessions } = await sampleApi()
    const [known] = await sessions.list()
    const given = { ...known, code: known?.code ?? '', term: known?.term ?? '', numberInTerm: 74 }
    const one = await sessions.add({ session: given })
    const other = await sessions.add({ session: given })
    expect([one.session, other.session]).toEqual(['s6-74', 's6-74-2'])
    await expect(sessions.add({ session: { ...given, term: 'نیست' } })).rejects.toMatchObject({
      data: { code: 'reference-unknown' },
    })
    await expect(sessions.add({ session: { ...given, date: 'هرگز' } })).rejects.toMatchObject({
      data: { code: 'bad-value' },
    })
    expect(await sessions.list()).toHaveLength(3)
  })
})

describe('an agenda', () => {
  it('takes in several items below one of its own, and gives them back together', async () => {
    const { agenda, records } = await sampleApi()
    const list = async () => {
      const rows = await records.list({ kind: 'agendaItem', where: { session: 's6-73' } })
      return rows.toSorted((a, b) => Number(a['position']) - Number(b['position'])).map(({ title }) => title)
    }
    const before = await list()
    const added = await agenda.add({ session: 's6-73', items: [{ title: 'نخست' }, { title: 'دوم' }], below: 's6-73-1' })
    expect(await list()).toEqual([before[0], 'نخست', 'دوم', ...before.slice(1)])
    await agenda.add({ session: 's6-73', items: [{ title: 'پایان' }], below: null })
    expect((await list()).at(-1)).toBe('پایان')
    await records.undo({ group: added.group ?? '' })
    expect(await list()).toEqual([...before, 'پایان'])
    await expect(
      agenda.add({ session: 's6-73', items: [{ title: 'خوب' }, { title: ' ' }], below: null }),
    ).rejects.toMatchObject({
      data: { code: 'bad-value' },
    })
    expect(await list()).toHaveLength(before.length + 1)
  })

  it('takes a list in with what it says of each item, the first in the place of one that was only begun', async () => {
    const { agenda, records } = await sampleApi()
    const { items: begun } = await agenda.add({ session: 's6-73', items: [{ title: 'دستور جدید' }], below: null })
    const code = begun[0]?.code ?? ''
    const before = await records.list({ kind: 'agendaItem' })
    const bill = { title: 'لایحهٔ عوارض', kind: 'bill', minutes: 20, openness: 'closed' } as const
    const presenter = { title: 'رئیس آتش‌نشانی' }
    const added = await agenda.add({
      session: 's6-73',
      items: [
        { ...bill, presenter },
        { title: 'تذکر', kind: 'notice' },
      ],
      below: code,
      instead: true,
    })
    expect(added.items).toMatchObject([
      { ...bill, code },
      { title: 'تذکر', kind: 'notice', presenter: null },
    ])
    expect(await records.list({ kind: 'office', keys: [String(added.items[0]?.presenter)] })).toMatchObject([presenter])
    await records.undo({ group: added.group ?? '' })
    expect(await records.list({ kind: 'agendaItem' })).toEqual(before)
  })

  it('has an item presented by a new office, which goes with it; one of that title is taken as it is', async () => {
    const { agenda, records } = await sampleApi()
    const offices = await records.list({ kind: 'office' })
    const { office, group } = await agenda.present({ item: 's6-73-1', by: { title: 'رئیس آتش‌نشانی' } })
    expect(await records.list({ kind: 'agendaItem', keys: ['s6-73-1'] })).toMatchObject([{ presenter: office }])
    expect((await agenda.present({ item: 's6-73-2', by: { title: 'رييس  آتش‌نشانی' } })).office).toBe(office)
    await expect(records.undo({ group: group ?? '' })).rejects.toMatchObject({ data: { code: 'reference-held' } })
    const before = await agenda.present({ item: 's6-73-2', by: { code: String(offices[0]?.['code']) } })
    expect(before.office).toBe(offices[0]?.['code'])
    await records.undo({ group: group ?? '' })
    expect(await records.list({ kind: 'office' })).toEqual(offices)
  })

  it('is put in another order, all items together', async () => {
    const { agenda, records } = await sampleApi()
    const items = ['s6-73-5', 's6-73-1', 's6-73-2', 's6-73-3', 's6-73-4']
    const { changes } = await agenda.arrange({ session: 's6-73', items })
    expect(changes).toHaveLength(5)
    const positions = new Map((await records.list({ kind: 'agendaItem' })).map(row => [row['code'], row['position']]))
    expect(items.map(code => positions.get(code))).toEqual([1, 2, 3, 4, 5])
  })
})

describe('a report', () => {
  it('goes from draft to accepted by way of being returned with a note', async () => {
    const { records, reports } = await sampleApi()
    const key = 'r-crisis-1401h1'
    const move = (to: 'submitted' | 'returned' | 'accepted', note: string | null = null) =>
      reports.move({ report: key, to, note })
    await move('returned', 'بند دوم منبع ندارد.')
    const find = async () => (await records.list({ kind: 'report' })).find(row => row['code'] === key)
    expect(await find()).toMatchObject({ status: 'returned', note: 'بند دوم منبع ندارد.', revision: 1 })
    await move('submitted')
    expect(await find()).toMatchObject({ status: 'submitted', note: 'بند دوم منبع ندارد.', revision: 2 })
    await move('accepted')
    expect(await find()).toMatchObject({ status: 'accepted', note: null, revision: 2 })
    await expect(move('accepted')).rejects.toMatchObject({ data: { code: 'report-step-impossible' } })
    await expect(move('returned', ' ')).rejects.toMatchObject({ data: { code: 'return-without-note' } })
  })
})

describe('facts of a report', () => {
  const place = { session: 's6-73', report: 'r-crisis-1401h1' }

  it('say their value, forms, label and the cells they come from', async () => {
    const { facts } = await sampleApi()
    const [fact, closed, unknown, bad] = await facts.resolve({
      ...place,
      references: [
        'budgetLine/1012/allocated/1401|toman',
        'nothing',
        'budgetLine/1012/allocated/1399',
        'budgetLine/1012/x/1401',
      ],
    })
    expect(fact).toMatchObject({ ok: true, text: expect.stringContaining('۶۰۰ میلیون تومان') })
    if (!fact?.ok) throw new Error('refused')
    expect(fact.formats.map(({ format }) => format)).toContain('million-rial')
    expect(fact.source.cells[0]).toMatchObject({ kind: 'budgetAmount', key: '1012/1401/allocated', field: 'amount' })
    expect(closed).toMatchObject({ ok: false, problem: { code: 'address-malformed', place: {} } })
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'amount-missing' } })
    expect(bad).toMatchObject({ ok: false, problem: { code: 'phase-unknown' } })
  })

  it('follow their rows at once', async () => {
    const { facts, records } = await sampleApi()
    const ask = () => facts.resolve({ ...place, references: ['budgetLine/1012/allocated/1401|toman'] })
    await ask()
    const row = {
      line: '1012',
      fiscalYear: 1401,
      phase: 'allocated',
      amount: '7000000000',
      qualifier: 'exact',
      openness: 'open',
      sample: false,
    }
    await save(records, { kind: 'budgetAmount', row })
    expect(await ask()).toMatchObject([{ text: expect.stringContaining('۷۰۰ میلیون تومان') }])
  })

  it('are found by the words people know them by, each with a value', async () => {
    const { facts } = await sampleApi()
    const find = async (query: string) => facts.find({ ...place, query, kind: null, limit: 20 })
    const [first] = await find('پدافند غیر عامل تخصيص ١٤٠١')
    expect(first).toMatchObject({
      address: 'budgetLine/1012/allocated/1401',
      text: expect.stringContaining('۶۰۰ میلیون تومان'),
    })
    const [coverage] = await find('پوشش محله نیمه نخست ۱۴۰۱')
    expect(coverage?.address).toMatch(/coverage$|^indicator/)
    expect((await find('')).length).toBe(20)
    const typed = { words: '۶۰۰ میلیون تومان', before: 'برای پدافند غیرعامل ', after: ' تخصیص یافت.' }
    const [likeliest] = await facts.find({ ...place, query: '', kind: null, limit: 20, typed })
    expect(likeliest?.address).toBe('budgetLine/1012/allocated/1401')
    expect(await find('چنین چیزی نیست')).toEqual([])
  })

  it('stand in what was said in the session, too, its item’s department first', async () => {
    const { facts } = await sampleApi()
    const turn = { session: 's6-73', record: { kind: 'speakingTurn' as const, key: 's6-73-6-t1' } }
    expect(await facts.resolve({ ...turn, references: ['budgetLine/1012/allocated/1401|toman'] })).toMatchObject([
      { ok: true, text: expect.stringContaining('۶۰۰ میلیون تومان') },
    ])
    expect((await facts.find({ ...turn, query: 'تخصیص', kind: null, limit: 20 })).length).toBe(20)
    const unknown = { session: 's6-73', record: { kind: 'speakingTurn' as const, key: 'nothing' } }
    await expect(facts.resolve({ ...unknown, references: [] })).rejects.toMatchObject({
      data: { code: 'record-unknown' },
    })
  })

  it('never offer a closed figure to an open text', async () => {
    const { facts } = await sampleApi()
    const found = await facts.find({ ...place, query: '', kind: null, limit: 60 })
    expect(found.filter(({ closed }) => closed)).toEqual([])
  })
})

describe('a store', () => {
  it('has a name of its own', async () => {
    const one = await memoryApi().store.about()
    const other = await memoryApi().store.about()
    expect(one.id).toMatch(/^[0-9a-f]{32}$/)
    expect(other.id).not.toBe(one.id)
  })
})
