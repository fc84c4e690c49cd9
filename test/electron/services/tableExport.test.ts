import { describe, expect, it } from 'vitest'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'

describe('a table that is saved as a CSV file', () => {
  it('is brought back as it was given, and begins with a byte order mark', async () => {
    const api = await sampleApi()
    for (const kind of ['neighbourhood', 'budgetAmount', 'energyReading'] as const) {
      const given = await api.tables.download({ kind })
      expect(await given.file.slice(0, 3).bytes()).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
      const { same, created, changed, bad } = await api.tables.preview({ kind, ...given })
      const { length } = await api.records.list({ kind })
      expect({ same, created, changed, bad: bad.length }).toEqual({ same: length, created: 0, changed: 0, bad: 0 })
    }
  })

  it('of an empty table is its headers', async () => {
    const { file } = await memoryApi().tables.download({ kind: 'drill' })
    expect(file.name).toBe('رزمایش.csv')
    expect((await file.text()).trim().split('\n')).toHaveLength(1)
  })
})
