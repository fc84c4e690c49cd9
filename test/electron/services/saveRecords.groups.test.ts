import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryApi } from '../../fixtures/memoryApp.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { ofKind, save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

const offices = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ key: null, row: { code: `o${i}`, title: `سمت ${i}` } }))

describe('many edits on their way', () => {
  it('tell how many are written, and are one group', async () => {
    const { records } = memoryApi()
    const work = await records.save({ edits: ofKind('office', offices(1000)) })
    const told: number[] = []
    let step = await work.next()
    for (; step.done !== true; step = await work.next()) told.push(step.value.done)
    expect(told).toEqual([200, 400, 600, 800, 1000])
    await records.undo({ group: step.value.group ?? '' })
    expect(await records.list({ kind: 'office' })).toEqual([])
  })

  it('leave nothing behind when whoever waits stops them or goes', async () => {
    const { records } = memoryApi()
    const stop = new AbortController()
    const work = await records.save({ edits: ofKind('office', offices(1000)) }, { signal: stop.signal })
    await work.next()
    stop.abort()
    await expect(resultOf(Promise.resolve(work))).rejects.toBeDefined()
    const left = await records.save({ edits: ofKind('office', offices(1000)) })
    await left.next()
    await left.return?.()
    expect(await records.list({ kind: 'office' })).toEqual([])
  })

  it('that name a group of their own are found by it, as when their end was never heard', async () => {
    const { records } = memoryApi()
    await resultOf(records.save({ edits: ofKind('office', offices(3)), group: 'own' }))
    await records.undo({ group: 'own' })
    expect(await records.list({ kind: 'office' })).toEqual([])
    await expect(records.undo({ group: 'other' })).rejects.toMatchObject({ data: { code: 'change-unknown' } })
  })
})

/** A session in another place. */
async function moved({ records }: ReturnType<typeof memoryApi>, session: string) {
  const [row] = await records.list({ kind: 'session', keys: [session] })
  return { ...row, place: 'جایی دیگر' }
}

describe('a bundle', () => {
  it('keeps groups, and says nothing of a change that stands by itself', async () => {
    const here = memoryApi()
    const { session } = await here.bundles.import({ path: tinyBundle })
    const rows = await here.records.list({ kind: 'department' })
    const edits = rows.map(row => ({ key: String(row['code']), row: { ...row, name: `${row['name']} و دیگر` } }))
    await resultOf(here.records.save({ edits: ofKind('department', edits), group: 'own' }))
    const { change } = await save(here.records, { kind: 'session', row: await moved(here, session) })
    const path = join(await temporaryFolder(), 'bundle')
    await here.bundles.export({ session, path })
    const there = memoryApi()
    await there.bundles.import({ path })
    expect((await there.records.undo({ group: 'own' })).group).not.toBeNull()
    expect(await there.records.list({ kind: 'department', keys: edits.map(({ key }) => key) })).toEqual(rows)
    const log = (await readFile(join(path, 'changes.jsonl'), 'utf8')).trim().split('\n')
    const lines = log.map(line => JSON.parse(line) as { id: string; group?: string })
    expect(lines.filter(line => line.group === 'own')).toHaveLength(rows.length)
    expect(lines.find(({ id }) => id === change?.id)).not.toHaveProperty('group')
  })
})
