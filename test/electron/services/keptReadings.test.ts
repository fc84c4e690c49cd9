import { describe, expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'

const kind = 'budgetAmount'
const amounts = (cell: string, header = 'مبلغ') =>
  `کد ردیف,سال مالی,مرحله,${header},قطعیت,علنی/غیرعلنی,نمونه\n1012,1401,تخصیص,${cell},دقیق,علنی,خیر\n`
const file = (text: string, name: string) => ({ kind, file: new File([text], name) }) as const

const answer = { moneyUnit: 'million-rial' } as const

async function answeredFor(department: string | undefined, name = 'اعتبارات.csv') {
  const api = await sampleApi()
  await api.tables.import({ ...file(amounts('35000'), name), choices: answer, ...(department && { department }) })
  return api
}

describe('what was said of a file', () => {
  it("is offered for the department's next one, and changes nothing by itself", async () => {
    const api = await answeredFor('crisis')
    const next = { ...file(amounts('36000'), 'بهار.csv'), department: 'crisis' }
    const { sender, kept } = await api.tables.headers(next)
    expect(sender?.code).toBe('crisis')
    expect(kept).toEqual({ choices: answer })
    expect((await api.tables.preview(next)).questions).toMatchObject([{ about: 'moneyUnit' }])
  })

  it('is not offered for the file of another department, or of nobody known', async () => {
    const api = await answeredFor('crisis')
    expect(await api.tables.headers(file(amounts('1'), 'بهار.csv'))).toMatchObject({ sender: null, kept: null })
    expect((await api.tables.headers({ ...file(amounts('1'), 'ب.csv'), department: 'finance' })).kept).toBeNull()
  })

  it('is kept for the kind where no department is known', async () => {
    const api = await answeredFor(undefined)
    expect((await api.tables.headers(file(amounts('1'), 'بهار.csv'))).kept).toEqual({ choices: answer })
  })

  it('finds the department in the name of the file, as a whole word', async () => {
    const api = await sampleApi()
    const departments = await api.records.list({ kind: 'department' })
    const [{ code = '', name = '' } = {}] = departments as { code?: string; name?: string }[]
    const named = async (called: string) => (await api.tables.headers(file(amounts('1'), called))).sender?.code
    expect(await named(`گزارش ${name} ۱۴۰۱.csv`)).toBe(code)
    expect(await named(`گزارش ${name}ها.csv`)).toBeUndefined()
  })

  it('has its columns for a file with the same headers, and its answers for one with others', async () => {
    const api = await sampleApi()
    const columns = ['line', 'fiscalYear', 'phase', 'amount', 'qualifier', 'openness', 'sample']
    await api.tables.import({ ...file(amounts('35000', 'رقم'), 'الف.csv'), columns, choices: answer })
    expect((await api.tables.headers(file(amounts('1', 'رقم'), 'ب.csv'))).kept).toEqual({ columns, choices: answer })
    expect((await api.tables.headers(file(amounts('1', 'عدد'), 'ب.csv'))).kept).toEqual({ choices: answer })
  })
})
