import { expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'

it('tells of a drill that is left out because its day comes after the session', async () => {
  const api = await sampleApi()
  const drills = await api.records.list({ kind: 'drill' })
  const last = drills.find(({ code }) => code === 'D-07')
  await save(api.records, { kind: 'drill', row: { ...last, date: '2023-02-10' } })
  const { findings } = await api.checks.run({ session: 's6-73' })
  const later = findings.filter(({ rule }) => rule === 'future-record')
  expect(later.map(({ message }) => message)).toEqual([expect.stringContaining('بازیابی داده‌ها پس از حملهٔ سایبری')])
})
