import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { openStore, transaction } from '../../../electron/store/database.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import { sampleStore } from '../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

async function allOf<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of batches) all.push(one)
  return all
}

it('records come in batches as they are listed, each once, whatever their key', async () => {
  const store = openStore(await sampleStore(await temporaryFolder()))
  onTestFinished(() => store.close())
  for (const kind of recordKinds) {
    const batches = await allOf(store.driver.batches(kind, 7))
    expect([kind, batches.flat()]).toEqual([kind, await listRecords(store, kind)])
    expect(batches.every(({ length }) => length > 0 && length <= 7)).toBe(true)
  }
})

it('records of one name come in batches too', async () => {
  const names = array(constantFrom('دبیر', 'رئیس', 'ناظر'), { maxLength: 12 })
  await assert(
    asyncProperty(names, integer({ min: 1, max: 5 }), async (titles, size) => {
      const store = openStore(':memory:')
      const offices = titles.map((title, i) => ({ code: `o${i}`, title, holder: null, sample: false }))
      await transaction(store, trx => trx.driver.put('office', offices))
      const found = (await allOf(store.driver.batches('office', size))).flat()
      expect(found).toEqual(await listRecords(store, 'office'))
      expect(found).toHaveLength(titles.length)
      store.close()
    }),
    { numRuns: 40 },
  )
})
