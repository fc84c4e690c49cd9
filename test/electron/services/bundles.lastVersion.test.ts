import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { openStore } from '../../../electron/store/database.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import { fewBills } from '../../fixtures/fewBills.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

/** What the version before could not say yet. */
const younger = ['correctedBy', 'wonBy', 'resolutionUnit', 'letterNumber', 'places', 'asked'] as const

it('takes in a bundle of the version before, which knows neither block votes nor who put a vote right', async () => {
  const folder = await fewBills(join(await temporaryFolder(), 'bundle'))
  const file = join(folder, 'session.json')
  const bundle = JSON.parse(await readFile(file, 'utf8'), (key, value: unknown) =>
    younger.some(name => name === key) ? undefined : value,
  )
  delete bundle.rows.voteItem
  await writeFile(file, JSON.stringify(bundle))
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  await importBundle(store, folder, countingAuthor())
  const { rows } = await loadSession(store, 's6-73', { years: 'all' })
  expect(rows.vote).toHaveLength(5)
  expect(rows.vote.map(({ correctedBy }) => correctedBy)).toEqual([null, null, null, null, null])
  expect(rows.vote.map(({ places }) => places)).toEqual([null, null, null, null, null])
  expect(rows.candidate.map(({ wonBy }) => wonBy)).toEqual([null, null, null, null])
})
