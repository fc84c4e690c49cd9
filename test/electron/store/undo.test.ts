import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { listChanges } from '../../../electron/store/changes.ts'
import { openStore, type Store, transaction } from '../../../electron/store/database.ts'
import { findRecord, listRecords } from '../../../electron/store/records.ts'
import { undo } from '../../../electron/store/undo.ts'
import { write } from '../../../electron/store/write.ts'
import type { RecordKind, Row } from '../../../shared/records/index.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const author = countingAuthor()
let store: Store

beforeEach(() => {
  store = openStore(':memory:')
  onTestFinished(() => store.close())
})

const department = (name: string, code = 'parks'): Row<'department'> => ({ code, name, head: null })
const drill: Row<'drill'> = {
  code: 'D-1',
  department: 'parks',
  title: 'رزمایش',
  kind: 'tabletop',
  date: '2023-01-07',
  hazard: 'سیل',
  participants: null,
  partners: null,
  openness: 'open',
  sample: false,
}

type Edit = { [K in RecordKind]: [kind: K, key: string, row: Row<K> | null] }[RecordKind]

/** Edits one after the other, in one transaction. @returns their group */
function act(...edits: Edit[]): Promise<string> {
  return transaction(store, async trx => {
    let group = ''
    for (const [kind, key, row] of edits)
      for (const change of (await write(trx, kind, [{ key, row }], author)).changes) group = change.group
    return group
  })
}

const names = async () => (await listRecords(store, 'department')).map(({ name }) => name)

describe('a group of changes', () => {
  it('is all that one transaction writes, and named by its first change', async () => {
    const one = await act(['department', 'parks', department('پارک')], ['drill', 'D-1', drill])
    const other = await act(['department', 'parks', department('پارک‌ها')])
    const log = await listChanges(store)
    expect(log.map(({ group }) => group)).toEqual([one, one, other])
    expect([one, other]).toEqual([log[0]?.id, log[2]?.id])
  })

  it('can be joined by a later transaction, and is taken back with it', async () => {
    const group = await act(['department', 'parks', department('پارک')])
    await transaction(store, async trx => {
      trx.join(group)
      await write(trx, 'drill', [{ key: 'D-1', row: drill }], author)
    })
    await undo(store, group, author)
    expect([await names(), await listRecords(store, 'drill')]).toEqual([[], []])
  })
})

describe('undo of a group', () => {
  it('gives back what a record had before the first of its changes, not the last', async () => {
    await act(['department', 'parks', department('پارک')])
    const group = await act(
      ['department', 'parks', department('یک')],
      ['department', 'parks', department('دو')],
      ['department', 'parks', department('سه')],
    )
    await undo(store, group, author)
    expect(await names()).toEqual(['پارک'])
  })

  it('takes away what refers before what it refers to', async () => {
    const group = await act(['department', 'parks', department('پارک')], ['drill', 'D-1', drill])
    await undo(store, group, author)
    expect([await names(), await listRecords(store, 'drill')]).toEqual([[], []])
  })

  it('brings back what is referred to before what refers to it, and can be undone itself', async () => {
    await act(['department', 'parks', department('پارک')], ['drill', 'D-1', drill])
    const group = await act(['drill', 'D-1', null], ['department', 'parks', null])
    const back = await undo(store, group, author)
    expect(await findRecord(store, 'drill', 'D-1')).toEqual(drill)
    await undo(store, back ?? '', author)
    expect([await names(), await listRecords(store, 'drill')]).toEqual([[], []])
  })

  it('takes nothing back when one of its records has changed since, and names it', async () => {
    const group = await act(['department', 'a', department('یک', 'a')], ['department', 'b', department('دو', 'b')])
    await act(['department', 'b', department('دوم', 'b')])
    await expect(undo(store, group, author)).rejects.toMatchObject({
      code: 'record-changed-again',
      message: expect.stringContaining('«b»') as string,
    })
    expect(await names()).toEqual(['دوم', 'یک'])
  })

  it('of none that is there is refused', async () => {
    await expect(undo(store, 'c99', author)).rejects.toMatchObject({ code: 'change-unknown' })
  })
})
