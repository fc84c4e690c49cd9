import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { monthlyDrills } from '../../../shared/domain/drillMonths.ts'
import { extremes } from '../../../shared/quantities/extremes.ts'
import { parseRow } from '../../../shared/tables/parseRow.ts'
import { save } from '../../fixtures/save.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

/** More than a call takes as arguments. */
const many = 130_000

async function opened() {
  const store = openStore(':memory:')
  const app = createApp({ store, ...countingAuthor() })
  onTestFinished(() => app.close())
  return { store, api: app.api }
}

describe('rows by the hundred thousand', () => {
  it('are imported, told to whoever watches, and taken back', async () => {
    const { api } = await opened()
    const stop = new AbortController()
    const watched = await api.changes.watch(undefined, { signal: stop.signal })
    const told = watched.next()
    const csv = `کد,عنوان سمت\n${Array.from({ length: many }, (_, i) => `Z${i},${i}`).join('\n')}`
    const file = new File([csv], 'a.csv')
    const { created, group } = await api.tables.import({ kind: 'office', file })
    expect(created).toBe(many)
    expect((await told).value).toContainEqual({ kind: 'office', key: null })
    stop.abort()
    expect((await api.records.undo({ group: group ?? '' })).group).not.toBeNull()
    expect(await api.records.list({ kind: 'office' })).toEqual([])
  }, 300_000)

  it('have a least and a greatest', () => {
    const values = Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 300_007)
    expect(extremes(values)).toEqual({ least: 0, greatest: 300_006 })
    expect(extremes([])).toEqual({ least: Infinity, greatest: -Infinity })
  })

  it('are counted by month', () => {
    const drill = parseRow('drill', {
      code: 'D-1',
      openness: 'open',
      sample: false,
      department: 'parks',
      title: 'رزمایش',
      kind: 'tabletop',
      date: '2023-01-07',
      hazard: 'سیل',
    })
    const { counts } = monthlyDrills(Array.from({ length: 200_000 }, () => drill))
    expect(Object.values(counts).flat()).toContain(200_000)
  })
})

describe('a listener that fails', () => {
  it('fails no write, and keeps no other one from hearing of it', async () => {
    const { store, api } = await opened()
    const warned = new Promise(resolve => process.once('warning', resolve))
    const heard: string[] = []
    store.watch(() => {
      throw new Error('a listener of this test')
    })
    store.watch(touched => void heard.push(...touched.map(({ kind }) => kind)))
    expect((await save(api.records, { kind: 'office', row: { code: 'o', title: 'دبیر' } })).change).not.toBeNull()
    expect(heard).toEqual(['office'])
    expect(await warned).toMatchObject({ message: 'a listener of this test' })
  })
})
