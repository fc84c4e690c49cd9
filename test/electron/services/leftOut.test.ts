import { expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { save } from '../../fixtures/save.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

it('names departments without a report, with what of theirs stays out, and no others', async () => {
  const { api, close } = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  onTestFinished(close)
  const { session } = await api.bundles.import({ path: tinyBundle })
  expect(await api.charts.leftOut({ session })).toEqual([])
  for (const [code, name] of [
    ['works', 'معاونت عمران'],
    ['empty', 'واحد بی‌ردیف'],
  ])
    await save(api.records, { kind: 'department', row: { code: code ?? '', name: name ?? '', head: null } })
  const line = { title: 'آسفالت', department: 'works', district: null, mission: null, programme: null, project: null }
  for (const code of ['9001', '9002'])
    await save(api.records, {
      kind: 'budgetLine',
      row: { ...line, code, class: 'expense', openness: 'open', sample: false },
    })
  expect(await api.charts.leftOut({ session })).toEqual([
    { code: 'works', name: 'معاونت عمران', records: [{ kind: 'budgetLine', count: 2 }] },
  ])
})
