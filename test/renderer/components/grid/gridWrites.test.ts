import { describe, expect, it } from 'vitest'
import type { GridModel, RowWrite } from '../../../../renderer/components/grid/model.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import type { JsonRow } from '../../../../shared/tables/change.ts'
import { standInForPage } from '../../../fixtures/standInForPage.ts'

standInForPage()
const { createGridStore } = await import('../../../../renderer/components/grid/gridStore.ts')
const { placesOf, withBegun } = await import('../../../../renderer/components/grid/gridStore.ts')
const { isOwnKey } = await import('../../../../renderer/components/grid/rowKey.ts')
const { gridActions } = await import('../../../../renderer/components/grid/gridActions.ts')
const { insertRow } = await import('../../../../renderer/components/grid/gridKeys.ts')
const { gridWrites } = await import('../../../../renderer/components/grid/gridWrites.ts')

const keyOf = ({ key, after }: RowWrite) => key ?? String(after?.['code'])

/** A grid over rows of a code and a name, kept in memory with a log of groups; a row without a name is not whole. */
function grid() {
  const rows = new Map<string, JsonRow>([
    ['1', { code: '1', name: 'پل' }],
    ['2', { code: '2', name: 'راه' }],
  ])
  const groups = new Map<string, ReadonlyMap<string, JsonRow | undefined>>()
  let refusal: Problem | undefined
  const put = (after: ReadonlyMap<string, JsonRow | undefined>): string => {
    const before = new Map([...after.keys()].map(key => [key, rows.get(key)]))
    for (const [key, row] of after)
      if (row === undefined) rows.delete(key)
      else rows.set(key, row)
    const group = `g${groups.size + 1}`
    groups.set(group, before)
    return group
  }
  const model: GridModel = {
    label: 'جاها',
    columns: [
      { name: 'code', column: { header: 'کد', type: 'code' } },
      { name: 'name', column: { header: 'نام', type: 'text' } },
    ],
    rows,
    options: new Map(),
    blank: () => ({ code: null, name: null }),
    unitOf: () => undefined,
    judge: row =>
      row['name'] === null
        ? { ok: false, column: 'name', message: 'نام ندارد' }
        : { ok: true, row, key: String(row['code']) },
    begin: writes => async () => {
      if (refusal) throw refusal
      return put(new Map(writes.map(one => [keyOf(one), one.after ?? undefined])))
    },
    undo: async group => put(groups.get(group) ?? new Map()),
  }
  const store = createGridStore()
  const writes = gridWrites(store, () => model)
  const name = (key: string, value: string | null) => writes.patch([{ key, values: { name: value } }])
  const refuse = (problem: Problem | undefined) => {
    refusal = problem
  }
  const namesOf = () => Array.from(rows.values(), row => row['name'])
  return { store, writes, rows, name, namesOf, refuse, actions: gridActions(store, () => model) }
}

describe('an edit', () => {
  it('is kept, and is one step of undo that can be taken forward again', async () => {
    const { writes, name, namesOf } = grid()
    expect(await name('1', 'تونل')).toBe(true)
    expect(await name('2', 'جاده')).toBe(true)
    await writes.step('undo')
    expect(namesOf()).toEqual(['تونل', 'راه'])
    await writes.step('undo')
    expect(namesOf()).toEqual(['پل', 'راه'])
    await writes.step('redo')
    await writes.step('redo')
    expect(namesOf()).toEqual(['تونل', 'جاده'])
  })

  it('that follows an undo ends what could be taken forward', async () => {
    const { store, writes, name, namesOf } = grid()
    await name('1', 'تونل')
    await writes.step('undo')
    await name('2', 'جاده')
    expect(store.getState().future).toEqual([])
    await writes.step('redo')
    expect(namesOf()).toEqual(['پل', 'جاده'])
  })

  it('that changes nothing is no step', async () => {
    const { store, name } = grid()
    await name('1', 'پل')
    expect(store.getState().past).toEqual([])
  })

  it('builds on the one before it, which is still on its way', async () => {
    const { rows, writes } = grid()
    const both = [
      writes.patch([{ key: '1', values: { name: 'یک' } }]),
      writes.patch([{ key: '1', values: { code: '9' } }]),
    ]
    await Promise.all(both)
    expect(rows.get('1')).toEqual({ code: '9', name: 'یک' })
  })

  it('that is not right stays in its cell beside what is stored, and undo takes it away', async () => {
    const { store, writes, name, namesOf } = grid()
    await name('1', null)
    expect([...store.getState().faults]).toMatchObject([['1\nname', { message: 'نام ندارد', base: 'پل' }]])
    expect(namesOf()).toEqual(['پل', 'راه'])
    await writes.step('undo')
    expect(store.getState().faults.size).toBe(0)
  })

  it('that the store refuses stays where it was typed, with the reason', async () => {
    const { store, name, namesOf, refuse } = grid()
    refuse(new Problem('store-locked', { doing: 'saving' }))
    expect(await name('1', 'تونل')).toBe(false)
    expect([...store.getState().faults]).toMatchObject([['1\nname', { text: 'تونل', base: 'پل' }]])
    expect(namesOf()).toEqual(['پل', 'راه'])
    expect(store.getState().saving).toBe(0)
  })
})

describe('a row that is begun', () => {
  it('is kept here until it is whole, and then in the store', async () => {
    const { store, writes, rows } = grid()
    await writes.patch([{ key: 'new', values: { code: '3' }, fresh: { code: null, name: null } }])
    expect([...store.getState().drafts]).toEqual([['new', { code: '3', name: null }]])
    expect(rows.size).toBe(2)
    await writes.patch([{ key: 'new', values: { name: 'میدان' } }])
    expect(store.getState().drafts.size).toBe(0)
    expect(rows.get('3')).toEqual({ code: '3', name: 'میدان' })
    expect(store.getState().order).toEqual(['3'])
  })

  it('stands where it was put, also once it is kept', async () => {
    const { store, actions } = grid()
    const show = (): void => {
      const { order, drafts, above } = store.getState()
      const next = withBegun(
        order.filter(key => !isOwnKey(key)),
        drafts.keys(),
        above,
      )
      store.setState({ order: next, places: placesOf(next) })
    }
    store.setState({ order: ['1', '2'], places: placesOf(['1', '2']), active: { key: '2', column: 0 } })
    insertRow({ store, actions }, 'above')
    show()
    const [key = ''] = store.getState().drafts.keys()
    expect(store.getState().order).toEqual(['1', key, '2'])
    expect(store.getState().active).toEqual({ key, column: 0 })
    await actions.patch([{ key, values: { code: '3', name: 'میدان' } }])
    expect(store.getState().order).toEqual(['1', '3', '2'])
    store.setState({ active: { key: '2', column: 0 } })
    insertRow({ store, actions }, 'below')
    show()
    expect(store.getState().order.slice(0, 3)).toEqual(['1', '3', '2'])
    await actions.step('undo')
    show()
    expect(store.getState().order).toEqual(['1', '3', '2'])
  })

  it('goes with what began it', async () => {
    const { store, writes } = grid()
    await writes.patch([{ key: 'new', values: { code: '3' }, fresh: { code: null, name: null } }])
    await writes.step('undo')
    expect(store.getState().drafts.size).toBe(0)
    await writes.step('redo')
    expect([...store.getState().drafts.keys()]).toEqual(['new'])
  })
})
