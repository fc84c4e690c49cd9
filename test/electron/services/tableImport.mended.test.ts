import { describe, expect, it } from 'vitest'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { rowsXml, workbookOf } from '../../fixtures/workbookOf.ts'

const kind = 'neighbourhood'
const header = ['کد', 'نام محله', 'منطقه', 'نمونه']
const csv = new File([`${header.join(',')}\nN-900,سیچان,هفتاد,خیر\nN-901,جلفا,1,خیر\n`], 'محله.csv')
const failed = (row: number) =>
  `<row r="${row}"><c r="A${row}" t="str"><v>N-900</v></c><c t="str"><v>سیچان</v></c><c t="e"><f>A1/0</f><v>#REF!</v></c><c t="str"><v>خیر</v></c></row>`
const xlsx = new File([workbookOf([{ name: 'محله', rows: rowsXml([header]) + failed(2) }])], 'محله.xlsx')
const mended = [{ row: 2, column: 2, text: '۱' }]

describe('a wrong cell', () => {
  it('is named by its column, so that it can be typed over', async () => {
    const api = await sampleApi()
    for (const file of [csv, xlsx])
      expect((await api.tables.preview({ kind, file })).bad).toMatchObject([{ row: 2, column: 2 }])
  })

  it.each([
    ['of a CSV file', csv, 'هفتاد', 2],
    ['of a formula that failed', xlsx, '#REF!', 1],
  ])('%s is read as it was typed over, and its source keeps what the file has', async (_, file, was, created) => {
    const api = await sampleApi()
    expect(await api.tables.preview({ kind, file, mended })).toMatchObject({ created, bad: [] })
    await api.tables.import({ kind, file, mended })
    const list = await api.records.list({ kind })
    expect(list).toContainEqual(expect.objectContaining({ code: 'N-900', district: '1' }))
    const [change] = await api.records.revisions({ kind, key: 'N-900' })
    expect(change?.origin?.raw['district']).toBe(was)
  })

  it('that is typed over wrongly is told again, with its place', async () => {
    const api = await sampleApi()
    const { bad } = await api.tables.preview({ kind, file: xlsx, mended: [{ row: 2, column: 2, text: 'هشتاد' }] })
    expect(bad.map(({ problem }) => problemMessage(problem))).toEqual([expect.stringMatching(/C2.*هشتاد/)])
  })

  it('makes its row be left out where somebody wants that', async () => {
    const api = await sampleApi()
    const { bad, skipped } = await api.tables.preview({ kind, file: csv, leftOut: [2] })
    expect(bad).toEqual([])
    expect(skipped).toMatchObject([{ row: 2, role: 'leftOut' }])
  })
})
