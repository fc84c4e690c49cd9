import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeBundle } from '../../../electron/files/writeBundle.ts'
import { exportBundle, importBundle } from '../../../electron/services/bundles.ts'
import { openStore } from '../../../electron/store/database.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import { anySession } from '../../fixtures/anySession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'
import { runs } from '../../properties/runs.ts'

it('any session comes back from a bundle, and its export is stable to the byte', async () => {
  const folder = await temporaryFolder()
  const [written, first, second] = ['0.zip', '1.zip', '2.zip'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await fc.assert(
    fc.asyncProperty(anySession, async session => {
      await writeBundle(written, session)
      const [store, copy] = [openStore(':memory:'), openStore(':memory:')]
      try {
        await importBundle(store, written, countingAuthor())
        const { rows } = await loadSession(store, 's1', { years: 'all' })
        for (const kind of recordKinds) for (const row of rows[kind]) expect(session.rows[kind]).toContainEqual(row)
        expect(rows.agendaItem).toEqual(session.rows.agendaItem)
        expect(rows.statement).toEqual(session.rows.statement)
        expect(rows.neighbourhood).toEqual(session.rows.neighbourhood)
        await exportBundle(store, 's1', first)
        await importBundle(copy, first, countingAuthor())
        await exportBundle(copy, 's1', second)
        expect(await readFile(second)).toEqual(await readFile(first))
      } finally {
        store.close()
        copy.close()
      }
    }),
    { numRuns: runs(5), endOnFailure: true },
  )
})
