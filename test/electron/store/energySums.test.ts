import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { type EnergySum, energySums } from '../../../electron/store/energySums.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { undo } from '../../../electron/store/undo.ts'
import { energyBundle, readings } from '../../fixtures/energyBundle.ts'
import { removeRecord, saveRecord } from '../../fixtures/save.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'
import { runs } from '../../properties/runs.ts'

const always = { from: '1300-01', to: '1499-12' }

async function energyStore(text?: string): Promise<Store> {
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  await importBundle(store, await energyBundle(text), countingAuthor())
  return store
}

/** The same sums, added up from the records. */
async function plainSums(store: Store, openOnly: boolean): Promise<EnergySum[]> {
  const accounts = new Map((await listRecords(store, 'energyAccount')).map(account => [account.code, account]))
  const sums = new Map<string, EnergySum>()
  for (const { account, month, energy, cost } of await listRecords(store, 'energyReading')) {
    const { district = '', openness } = accounts.get(account) ?? {}
    if (openOnly && openness !== 'open') continue
    const sum = sums.get(`${month}/${district}`) ?? { district, month, energy: 0n, cost: 0n, readings: 0 }
    sums.set(`${month}/${district}`, {
      ...sum,
      energy: sum.energy + BigInt(energy),
      cost: sum.cost + cost,
      readings: sum.readings + 1,
    })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

describe('energy sums', () => {
  it('are by month and district, of the months asked for', async () => {
    const store = await energyStore()
    expect(await energySums(store, { from: '1401-01', to: '1401-01' })).toEqual([
      { district: '3', month: '1401-01', energy: 1200n, cost: 1_932_000n, readings: 1 },
      { district: '9', month: '1401-01', energy: 9050n, cost: 14_570_500n, readings: 2 },
    ])
  })

  it('of open accounts leave closed ones out, and departments that gave a closed report', async () => {
    const store = await energyStore()
    const [, open] = await energySums(store, { from: '1401-01', to: '1401-01', openOnly: true })
    expect(open).toEqual({ district: '9', month: '1401-01', energy: 9000n, cost: 14_490_000n, readings: 1 })
    const [report] = await listRecords(store, 'report')
    await saveRecord(store, 'report', { ...report, openness: 'closed' }, countingAuthor())
    expect(await energySums(store, { ...always, openOnly: true })).toEqual([])
  })

  it('are exact past 64 bits', async () => {
    const most = '9223372036854775807'
    const store = await energyStore(readings.replace(',14490000,', `,${most},`).replace(',80500,', `,${most},`))
    expect((await energySums(store, always)).at(-2)?.cost).toBe(2n * BigInt(most))
  })

  it('stay right under every way of writing', async () => {
    const month = fc.constantFrom('1401-01', '1401-02', '1398-12')
    const account = fc.constantFrom('701', '702', '703')
    const edit = fc.oneof(
      fc.record({
        do: fc.constant('save' as const),
        row: fc.record({
          account,
          month,
          energy: fc.nat(),
          cost: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(String),
          sample: fc.boolean(),
        }),
      }),
      fc.record({ do: fc.constant('remove' as const), account, month }),
      fc.record({
        do: fc.constant('move' as const),
        account,
        district: fc.constantFrom('3', '9'),
        openness: fc.constantFrom('open', 'closed'),
      }),
      fc.record({ do: fc.constant('import' as const), energy: fc.nat() }),
      fc.record({ do: fc.constant('undo' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async edits => {
        const store = openStore(':memory:')
        const author = countingAuthor()
        try {
          await importBundle(store, await energyBundle(), author)
          let last: string | undefined
          for (const one of edits) {
            if (one.do === 'save') last = (await saveRecord(store, 'energyReading', one.row, author))?.group
            if (one.do === 'remove')
              last = await removeRecord(store, 'energyReading', `${one.account}/${one.month}`, author).then(
                change => change?.group,
                () => undefined,
              )
            if (one.do === 'move') {
              const row = { code: one.account, department: 'crisis', site: 'محل', use: 'park', sample: true }
              const moved = { ...row, district: one.district, openness: one.openness }
              last = (await saveRecord(store, 'energyAccount', moved, author))?.group
            }
            if (one.do === 'import')
              await importBundle(store, await energyBundle(readings.replace(',1100,', `,${one.energy},`)), author)
            if (one.do === 'undo' && last !== undefined) await undo(store, last, author).catch(() => undefined)
          }
          for (const openOnly of [false, true])
            expect(await energySums(store, { ...always, openOnly })).toEqual(await plainSums(store, openOnly))
        } finally {
          store.close()
        }
      }),
      { numRuns: runs(8), endOnFailure: true },
    )
  })
})
