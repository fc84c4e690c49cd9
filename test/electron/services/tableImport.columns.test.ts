import { describe, expect, it } from 'vitest'
import { memoryApi } from '../../fixtures/memoryApp.ts'

const kind = 'office'
const given = (text: string) => ({ kind, file: new File([text], 'سمت.csv') }) as const

describe('a file whose headers the table does not know', () => {
  const file = given('شناسه,سمت سازمانی,توضیح\nboss,مدیر,قدیمی\nvice,معاون,\n')

  it('is told of, column by column, with what stands there', async () => {
    const { columns, trouble } = await memoryApi().tables.headers(file)
    expect(trouble).toMatchObject({ code: 'header-unknown', place: { field: 'شناسه' } })
    expect(columns).toMatchObject([
      { header: 'شناسه', examples: ['boss', 'vice'] },
      { header: 'سمت سازمانی', examples: ['مدیر', 'معاون'] },
      { header: 'توضیح', column: null, examples: ['قدیمی'] },
    ])
  })

  it('is imported by the columns that somebody chose, the others left out', async () => {
    const api = memoryApi()
    const columns = ['code', 'title', null]
    expect(await api.tables.preview({ ...file, columns })).toMatchObject({ created: 2, bad: [] })
    await api.tables.import({ ...file, columns })
    expect(await api.records.list({ kind })).toMatchObject([
      { code: 'boss', title: 'مدیر' },
      { code: 'vice', title: 'معاون' },
    ])
  })

  it('is given a value for all its rows where it lacks a column', async () => {
    const api = memoryApi()
    const one = { ...given('کد\nboss\nvice\n'), columns: ['code'], shared: { title: 'عضو شورا' } }
    expect(await api.tables.preview(one)).toMatchObject({ created: 2, bad: [], headers: [{ header: 'کد' }] })
    await api.tables.import(one)
    expect(await api.records.list({ kind })).toMatchObject([{ title: 'عضو شورا' }, { title: 'عضو شورا' }])
    const twice = { ...file, columns: ['code', 'title', null], shared: { title: 'عضو شورا' } }
    await expect(api.tables.preview(twice)).rejects.toThrow('دو بار')
    await expect(api.tables.preview({ ...one, shared: { nothing: '' } })).rejects.toThrow('چنین ستونی')
  })

  it.each([
    ['one that is chosen twice', ['code', 'code', null], 'دو بار'],
    ['a needed one that is not chosen', ['code', null, null], 'نیامده'],
    ['one that there is not', ['code', 'title', 'nothing'], 'چنین ستونی'],
  ])('names %s', async (_, columns, message) => {
    await expect(memoryApi().tables.preview({ ...file, columns })).rejects.toThrow(message)
  })
})

it('needs no choice where the headers are known', async () => {
  expect(await memoryApi().tables.headers(given('کد,عنوان سمت\n'))).toMatchObject({ trouble: null })
})
