import { expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'

it('tells of a drill, a bill and an actual that are left out because they come after the session', async () => {
  const api = await sampleApi()
  const drills = await api.records.list({ kind: 'drill' })
  const last = drills.find(({ code }) => code === 'D-07')
  await save(api.records, { kind: 'drill', row: { ...last, date: '2023-02-10' } })
  const [reading] = await api.records.list({ kind: 'energyReading', keys: ['60010001/1399-10'] })
  await save(api.records, { kind: 'energyReading', row: { ...reading, month: '1401-11' } })
  const values = await api.records.list({ kind: 'indicatorValue' })
  const value = values.find(({ indicator, period }) => indicator === '205' && period === '1401-09')
  await save(api.records, { kind: 'indicatorValue', row: { ...value, period: '1401-12' } })
  const { findings } = await api.checks.run({ session: 's6-73' })
  const later = findings.filter(({ rule }) => rule === 'future-record')
  expect(later.map(({ message }) => message)).toEqual([
    expect.stringContaining('بازیابی داده‌ها پس از حملهٔ سایبری'),
    expect.stringContaining('۱ بهمن ۱۴۰۱'),
    expect.stringContaining('برق خورشیدی تولیدشده'),
  ])
})
