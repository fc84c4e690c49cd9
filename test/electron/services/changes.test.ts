import { describe, expect, it } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'
import { ofKind, save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const offices = (count: number) =>
  ofKind(
    'office',
    Array.from({ length: count }, (_, i) => ({ row: { code: `o${i}`, title: `سمت ${i}` } })),
  )

describe('the history of what was done', () => {
  it('tells of each thing once, the newest first: what it did to how many, and of an only change which', async () => {
    const { changes, records } = memoryApi()
    await save(records, ...offices(3), { kind: 'department', row: { code: 'parks', name: 'پارک', head: 'o1' } })
    const renamed = { kind: 'office', key: 'o0', row: { code: 'o0', title: 'دبیر' } } as const
    await save(records, renamed, { kind: 'office', key: 'o2', row: null })
    await save(records, { ...renamed, row: { ...renamed.row, title: 'رئیس' } })
    const groups = await changes.groups({ most: 10 })
    expect(groups.map(({ parts, isNewest }) => [isNewest, ...parts])).toEqual([
      [true, { kind: 'office', created: 0, changed: 1, deleted: 0 }],
      [false, { kind: 'office', created: 0, changed: 1, deleted: 1 }],
      [
        false,
        { kind: 'office', created: 3, changed: 0, deleted: 0 },
        { kind: 'department', created: 1, changed: 0, deleted: 0 },
      ],
    ])
    expect(groups.map(({ only }) => only?.after?.['title'])).toEqual(['رئیس', undefined, undefined])
    expect(await changes.groups({ most: 1 })).toEqual(groups.slice(0, 1))
  })

  it('names the file that rows came from', async () => {
    const { changes, tables } = await sampleApi()
    const csv = 'کد,عنوان سمت\nx1,سمت یک\nx2,سمت دو\n'
    await tables.import({ kind: 'office', file: new File([csv], 'سمت‌ها.csv') })
    expect(await changes.groups({ most: 1 })).toMatchObject([{ file: 'سمت‌ها.csv', parts: [{ created: 2 }] }])
  })

  it('gives back what another window did before this one was opened', async () => {
    const path = `${await temporaryFolder()}/council.db`
    const before = createApp({ store: openStore(path), ...countingAuthor() })
    await save(before.api.records, ...offices(3))
    before.close()
    const { api, close } = createApp({ store: openStore(path), ...countingAuthor() })
    const [done] = await api.changes.groups({ most: 1 })
    await api.records.undo({ group: done?.group ?? '' })
    expect(await api.records.list({ kind: 'office' })).toEqual([])
    const [back, first] = await api.changes.groups({ most: 2 })
    expect([back?.isNewest, first?.isNewest]).toEqual([true, false])
    await api.records.undo({ group: back?.group ?? '' })
    expect(await api.records.list({ kind: 'office' })).toHaveLength(3)
    close()
  })
})
