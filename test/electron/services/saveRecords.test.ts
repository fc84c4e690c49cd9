import { describe, expect, it } from 'vitest'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { ofKind, save } from '../../fixtures/save.ts'

type Api = Awaited<ReturnType<typeof sampleApi>>
const drills = ({ records }: Api) => records.list({ kind: 'drill' })
const csv = (text: string, name = 'رزمایش.csv') => ({ kind: 'drill', file: new File([text], name) }) as const

async function firstTwo(api: Api) {
  const [one, two] = await drills(api)
  if (!one || !two) throw new Error('The sample has too few drills.')
  return [one, two] as const
}

describe('many edits in one call', () => {
  it('create, change, rename and delete together, and are taken back together', async () => {
    const api = await sampleApi()
    const before = await drills(api)
    const [one, two] = await firstTwo(api)
    const third = before[2]?.['code']
    const call = api.records.save({
      edits: ofKind('drill', [
        { key: null, row: { ...one, code: 'NEW-1' } },
        { key: String(one['code']), row: { ...one, title: 'دیگر' } },
        { key: String(two['code']), row: { ...two, code: 'RENAMED' } },
        { key: String(third), row: null },
      ]),
    })
    const { group } = await resultOf(call)
    const codes = (await drills(api)).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['NEW-1', 'RENAMED']))
    expect(codes).not.toContain(two['code'])
    expect(codes).not.toContain(third)
    const back = await api.records.undo({ group: group ?? '' })
    expect(await drills(api)).toEqual(before)
    await api.records.undo({ group: back.group ?? '' })
    expect((await drills(api)).map(({ code }) => code)).toEqual(codes)
  })

  it('write nothing when one of them cannot be', async () => {
    const api = await sampleApi()
    const before = await drills(api)
    const [one, two] = await firstTwo(api)
    const rename = (row: typeof one) => [
      { key: String(two['code']), row: { ...two, title: 'نو' } },
      { key: String(one['code']), row },
    ]
    const put = (row: typeof one) => resultOf(api.records.save({ edits: ofKind('drill', rename(row)) }))
    await expect(put({ ...one, department: 'نیست' })).rejects.toMatchObject({
      data: { code: 'reference-unknown', place: { row: 2, field: 'واحد' } },
    })
    await expect(put({ ...one, code: two['code'] ?? '' })).rejects.toMatchObject({ data: { code: 'key-given-twice' } })
    await expect(put({ ...one, date: '1401/13/01' })).rejects.toMatchObject({ data: { code: 'bad-value' } })
    expect(await drills(api)).toEqual(before)
  })

  it('are laid over what others have written, and refused over what others have changed', async () => {
    const api = await sampleApi()
    const [one] = await firstTwo(api)
    const key = String(one['code'])
    await resultOf(api.records.save({ edits: ofKind('drill', [{ key, row: { ...one, participants: 320 } }]) }))
    const put = (row: typeof one | null, over: typeof one) =>
      resultOf(api.records.save({ edits: ofKind('drill', [{ key, row, over }]) }))
    const participants = one['participants'] ?? null
    await put({ ...one, title: 'عنوان نو' }, { title: one['title'] ?? null })
    await expect(put({ ...one, participants: 310 }, { participants })).rejects.toMatchObject({
      data: { code: 'changed-since', place: { field: 'شرکت‌کنندگان' } },
    })
    await expect(put(null, { participants })).rejects.toMatchObject({ data: { code: 'changed-since' } })
    expect((await drills(api)).find(({ code }) => code === key)).toMatchObject({ title: 'عنوان نو', participants: 320 })
    await put(null, { participants: 320 })
    await expect(put({ ...one, title: 'دیگر' }, { title: 'عنوان نو' })).rejects.toMatchObject({
      data: { code: 'record-unknown' },
    })
  })

  it('refuse a new record in the place of one that is there, and undo after a later change', async () => {
    const api = await sampleApi()
    const [one] = await firstTwo(api)
    const put = (key: string | null, title: string) =>
      resultOf(api.records.save({ edits: ofKind('drill', [{ key, row: { ...one, title } }]) }))
    await expect(put(null, 'نو')).rejects.toMatchObject({ data: { code: 'key-taken' } })
    const { group } = await put(String(one['code']), 'یک')
    await put(String(one['code']), 'دو')
    await expect(api.records.undo({ group: group ?? '' })).rejects.toMatchObject({
      data: { code: 'record-changed-again' },
    })
  })
})

describe('edits of several kinds in one call', () => {
  const area = { code: 'D-9', name: 'منطقهٔ ۹', kind: 'district', position: 9, sample: true }
  const part = { code: 'N-9', name: 'کوی نو', district: 'D-9', sample: true }

  it('are written in the order of what they refer to, as one group, and taken back together', async () => {
    const { records } = memoryApi()
    const { group } = await save(
      records,
      { kind: 'neighbourhood', key: null, row: part },
      { kind: 'district', key: null, row: area },
    )
    expect(await records.list({ kind: 'neighbourhood' })).toMatchObject([{ code: 'N-9' }])
    await records.undo({ group: group ?? '' })
    expect([await records.list({ kind: 'neighbourhood' }), await records.list({ kind: 'district' })]).toEqual([[], []])
  })

  it('rename a record with what refers to it, and delete what lies under it before it', async () => {
    const { records } = memoryApi()
    await save(records, { kind: 'district', row: area }, { kind: 'neighbourhood', row: part })
    await save(
      records,
      { kind: 'district', key: 'D-9', row: { ...area, code: 'D-8' } },
      { kind: 'neighbourhood', key: 'N-9', row: { ...part, district: 'D-8' } },
    )
    expect(await records.list({ kind: 'neighbourhood' })).toMatchObject([{ district: 'D-8' }])
    await save(records, { kind: 'district', key: 'D-8', row: null }, { kind: 'neighbourhood', key: 'N-9', row: null })
    expect(await records.list({ kind: 'district' })).toEqual([])
  })

  it('leave nothing when one of them cannot be', async () => {
    const { records } = memoryApi()
    const nowhere = { kind: 'neighbourhood', row: { ...part, district: 'نیست' } } as const
    await expect(save(records, { kind: 'district', row: area }, nowhere)).rejects.toMatchObject({
      data: { code: 'reference-unknown', place: { row: 2 } },
    })
    expect(await records.list({ kind: 'district' })).toEqual([])
  })
})

describe('a part of many records', () => {
  it('is a month of readings, of the months there are', async () => {
    const { records } = await sampleApi()
    const months = await records.values({ kind: 'energyReading', column: 'month' })
    const last = months.at(-1)
    const rows = await records.list({ kind: 'energyReading', where: { month: last?.value ?? '' } })
    expect(rows).toHaveLength(last?.records ?? 0)
    expect(new Set(rows.map(({ month }) => month))).toEqual(new Set([last?.value]))
    await expect(records.values({ kind: 'drill', column: 'x" from' })).rejects.toMatchObject({
      data: { code: 'column-unknown' },
    })
  })
})

describe('a CSV file of somebody', () => {
  const header = 'عنوان;کد;واحد;تاریخ;نوع;مخاطره;شرکت‌کنندگان;علنی/غیرعلنی;نمونه'

  async function rows(api: Api) {
    const [one] = await firstTwo(api)
    const unit = String(one['department'])
    return [
      header,
      `رزمایش نو;N-1;${unit};۱۴۰۱/۰۹/۰۱;دورمیزی;زلزله;۱٬۲۰۰;علنی;خیر`,
      `${one['title']} ۲;${one['code']};${unit};1401/02/07;دورمیزی;زلزله;42;علنی;بله`,
      `بد;N-2;${unit};۱۴۰۱/۱۳/۰۱;دورمیزی;زلزله;۱;علنی;خیر`,
      'بیگانه;N-3;ناشناس;۱۴۰۱/۰۹/۰۱;دورمیزی;زلزله;۱;علنی;خیر',
      `دوباره;N-1;${unit};۱۴۰۱/۰۹/۰۱;دورمیزی;زلزله;۱;علنی;خیر`,
    ].join('\r\n')
  }

  it('is previewed: what is new, changed and bad, by its rows', async () => {
    const api = await sampleApi()
    const before = await drills(api)
    const found = await api.tables.preview(csv(await rows(api)))
    expect(found).toMatchObject({ encoding: 'utf-8', separator: ';', created: 1, changed: 1 })
    expect(found.bad.map(({ row }) => row)).toEqual([4, 5, 6])
    expect(found.bad.map(({ problem }) => problem)).toMatchObject([
      { code: 'bad-value', place: { row: 4, field: 'تاریخ' } },
      { code: 'reference-not-in-store', params: { code: 'ناشناس' }, place: { row: 5, field: 'واحد' } },
      { code: 'key-twice-in-file', params: { row: 2 }, place: { row: 6 } },
    ])
    expect(found.headers[0]).toEqual({ header: 'عنوان', column: 'title' })
    expect(await drills(api)).toEqual(before)
  })

  it('is imported but for its bad rows, with where each came from, and taken back', async () => {
    const api = await sampleApi()
    const before = await drills(api)
    const { created, changed, bad, group } = await api.tables.import(csv(await rows(api)))
    expect([created, changed, bad]).toEqual([1, 1, 3])
    const [revision] = await api.records.revisions({ kind: 'drill', key: 'N-1' })
    expect(revision?.origin).toMatchObject({ file: 'رزمایش.csv', row: 2, raw: { participants: '۱٬۲۰۰' } })
    await api.records.undo({ group: group ?? '' })
    expect(await drills(api)).toEqual(before)
  })

  it('is refused when it is no table', async () => {
    const api = await sampleApi()
    await expect(api.tables.preview(csv('x', '../../x.csv'))).rejects.toMatchObject({
      data: { code: 'header-unknown', place: { file: 'x.csv' } },
    })
    await expect(api.tables.preview(csv(''))).rejects.toMatchObject({ data: { code: 'table-file-empty' } })
  })
})
