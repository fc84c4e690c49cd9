import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportBundle, importBundle } from '../../../electron/services/bundles.ts'
import { openStore } from '../../../electron/store/database.ts'
import { wholeSession } from '../../../electron/store/sessions.ts'
import { writeBundle } from '../../../electron/tables/writeBundle.ts'
import type { AnyRow } from '../../../shared/domain/record.ts'
import { inOrder } from '../../../shared/domain/rowOrder.ts'
import type { SessionData } from '../../../shared/domain/sessionData.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/tables/index.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { anyRow } from '../../fixtures/anyRow.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const codesOf = (kind: string) =>
  kind === 'session' ? ['s1'] : kind === 'person' ? [] : [1, 2, 3].map(number => `${kind}-${number}`)

/** Rows of a kind: the codes that others may refer to are all there. */
function anyRows(kind: RecordKind): fc.Arbitrary<AnyRow[]> {
  if (tables[kind].key[0] !== 'code')
    return fc.uniqueArray(anyRow(kind, codesOf), { selector: row => keyOf(kind, row), maxLength: 6 })
  return fc.tuple(...codesOf(kind).map(code => anyRow(kind, codesOf).map(row => Object.assign({}, row, { code }))))
}

const anySession: fc.Arbitrary<SessionData> = fc.tuple(...recordKinds.map(anyRows)).map(lists => ({
  session: 's1',
  rows: inOrder(kind => lists[recordKinds.indexOf(kind)] ?? []),
  changes: [],
  intakes: [],
}))

it('any session comes back from a bundle, and its export is stable to the byte', async () => {
  const folder = await temporaryFolder()
  const [written, first, second] = ['0.zip', '1.zip', '2.zip'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await fc.assert(
    fc.asyncProperty(anySession, async data => {
      await writeBundle(written, data)
      const [store, copy] = [openStore(':memory:'), openStore(':memory:')]
      try {
        await importBundle(store, written, countingAuthor())
        const { rows } = await wholeSession(store, 's1')
        for (const kind of recordKinds) for (const row of rows[kind]) expect(data.rows[kind]).toContainEqual(row)
        expect(rows.agendaItem).toEqual(data.rows.agendaItem)
        expect(rows.statement).toEqual(data.rows.statement)
        expect(rows.neighbourhood).toEqual(data.rows.neighbourhood)
        await exportBundle(store, 's1', first)
        await importBundle(copy, first, countingAuthor())
        await exportBundle(copy, 's1', second)
        expect(await readFile(second)).toEqual(await readFile(first))
      } finally {
        store.close()
        copy.close()
      }
    }),
    { numRuns: 30, endOnFailure: true },
  )
})
