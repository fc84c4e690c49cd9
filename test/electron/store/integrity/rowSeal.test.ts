import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { importBundle } from '../../../../electron/services/bundles.ts'
import { listChanges } from '../../../../electron/store/changes.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { RowSeal, sealedBy } from '../../../../electron/store/integrity/rowSeal.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { loadSession } from '../../../../electron/store/sessions.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../../fixtures/tinyBundle.ts'

const columns = ['code', 'title', 'amount']
const sealed = sealedBy('office', columns)
const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constant(null),
)
const values = fc.array(value, { minLength: 3, maxLength: 3 })
const rowOf = (given: readonly (string | bigint | null)[], seal: bigint) => ({
  ...Object.fromEntries(columns.map((name, i) => [name, given[i] ?? null])),
  seal,
})

describe('a seal', () => {
  it('holds for what was sealed, in whatever order its columns stand, and for nothing else', () => {
    fc.assert(
      fc.property(values, values, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (one, other, key) => {
        const seal = new RowSeal(key)
        const of = seal.of(sealed, one)
        expect(seal.holds(sealedBy('office', columns.toReversed()), rowOf(one, of))).toBe(true)
        const isSame = one.every((each, i) => each === other[i])
        expect(seal.holds(sealed, rowOf(other, of))).toBe(isSame)
        expect(new RowSeal(key + 1n).holds(sealed, rowOf(one, of))).toBe(false)
        expect(seal.holds(sealedBy('person', columns), rowOf(one, of))).toBe(false)
      }),
    )
  })

  it('breaks by any one bit', () => {
    const seal = new RowSeal(1401n)
    const of = seal.of(sealed, ['1012', 'قرارگاه', 2_137_700n])
    for (let bit = 0n; bit < 63n; bit++) {
      expect(seal.holds(sealed, rowOf(['1012', 'قرارگاه', 2_137_700n ^ (1n << bit)], of))).toBe(false)
      expect(seal.holds(sealed, rowOf(['1012', 'قرارگاه', 2_137_700n], of ^ (1n << bit)))).toBe(false)
    }
    expect(seal.holds(sealed, rowOf(['1012', 'قرارگاه', 2_137_700n], of))).toBe(true)
  })

  it('breaks where a value is of no kind that is written', () => {
    const seal = new RowSeal(7n)
    const of = seal.of(sealed, ['a', 'b', 3n])
    for (const amount of [Buffer.from('b'), 3.5])
      expect(seal.holds(sealed, { code: 'a', title: 'b', amount: amount as number, seal: of })).toBe(false)
  })

  it('is of the text that SQLite keeps, which has no half of a letter', () => {
    const seal = new RowSeal(7n)
    expect(seal.holds(sealed, rowOf(['a', 'x�', null], seal.of(sealed, ['a', 'x\ud83d', null])))).toBe(true)
  })

  it('lets a column be added that is null', () => {
    const seal = new RowSeal(7n)
    const of = seal.of(sealed, ['a', 'b', 3n])
    expect(seal.holds(sealedBy('office', [...columns, 'later']), { ...rowOf(['a', 'b', 3n], of), later: null })).toBe(
      true,
    )
  })
})

async function damaged() {
  const path = `${await temporaryFolder()}/council.db`
  const store = openStore(path)
  await importBundle(store, tinyBundle, countingAuthor())
  await loadSession(store, 's1', { years: 'own' })
  const [item] = await store.driver.records('agendaItem', [])
  store.file.connection.prepare('update agendaItem set position = position + 4 where code = ?').run(item?.code)
  return { path, store, key: item?.code ?? '' }
}

describe('a damaged row', () => {
  it('is refused wherever it is read, by its table and key, and what is whole is not', async () => {
    const { store, key } = await damaged()
    const app = createApp({ store, ...countingAuthor() })
    onTestFinished(() => app.close())
    await expect(loadSession(store, 's1', { years: 'own' })).rejects.toMatchObject({
      code: 'damaged-row',
      params: { table: 'دستورهای جلسه', key },
    })
    await expect(app.api.records.list({ kind: 'agendaItem' })).rejects.toMatchObject({ data: { code: 'damaged-row' } })
    expect(await app.api.records.list({ kind: 'office' })).not.toEqual([])
  })

  it('that an index has lost is missed before anything is printed', async () => {
    const path = `${await temporaryFolder()}/council.db`
    const store = openStore(path)
    await importBundle(store, tinyBundle, countingAuthor())
    store.prove()
    store.close()
    const database = new Database(path)
    database.unsafeMode(true)
    database.pragma('writable_schema = on')
    // The index over another column: what is looked for by it is not found.
    database.exec(
      "update sqlite_master set sql = replace(sql, '(session)', '(title)') where name = 'agendaItemOfSession'",
    )
    database.close()
    const again = openStore(path)
    onTestFinished(() => again.close())
    expect(() => again.prove()).toThrow(expect.objectContaining({ code: 'damaged-store' }))
  })

  it('that lies in no year of its session any more is missed before anything is printed', async () => {
    const path = `${await temporaryFolder()}/council.db`
    const store = openStore(path)
    onTestFinished(() => store.close())
    await importBundle(store, tinyBundle, countingAuthor())
    store.file.connection.exec("update statedFact set period = '14p1H1' where code = 'sf2'")
    const { api } = createApp({ store, ...countingAuthor() })
    const paper = api.documents.preview({ session: 's1', document: 'briefing', edition: 'closed', version: '1.0' })
    await expect(paper).rejects.toMatchObject({ data: { code: 'damaged-row', params: { key: 'sf2' } } })
  })

  it('is told of, as a change is whose instant is none any more', async () => {
    const { store } = await damaged()
    const guards = `select name from sqlite_master where type = 'trigger' and tbl_name = 'change'`
    for (const name of store.file.connection.prepare(guards).pluck().all())
      store.file.connection.exec(`drop trigger "${String(name)}"`)
    store.file.connection.exec("update change set at = replace(at, '2023-', '2023)')")
    await expect(listChanges(store)).rejects.toMatchObject({ code: 'damaged-change' })
    store.close()
  })

  it('is not sealed as it is by the migration of a later version', async () => {
    const { path, store } = await damaged()
    store.close()
    const database = new Database(path)
    onTestFinished(() => void database.close())
    expect(() => migrate(database, path, [...migrations, 'select 1'])).toThrow(
      expect.objectContaining({ code: 'damaged-row' }),
    )
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
  })
})
