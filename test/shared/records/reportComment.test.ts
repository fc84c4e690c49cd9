import { expect, it } from 'vitest'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'
import { textOf } from '../documents/readDocument.ts'

const report = 'r-crisis-1401h1'
const words = 'کدام سند پشت این رقم است؟'

const comment = (given: JsonRow = {}): JsonRow => ({
  code: `${report}-n1`,
  report,
  number: 1,
  side: 'secretariat',
  quoted: 'گروه‌های امدادیار',
  text: words,
  at: '2023-01-05T10:30:00',
  resolved: false,
  sample: false,
  ...given,
})

it('comments on a report are answered, seen to, and taken back like any record', async () => {
  const { records } = await sampleApi()
  await save(records, { kind: 'reportComment', row: comment() })
  const { group } = await save(records, {
    kind: 'reportComment',
    key: `${report}-n1`,
    row: comment({ resolved: true }),
  })
  expect(await records.list({ kind: 'reportComment', where: { report } })).toMatchObject([{ resolved: true }])
  await records.undo({ group: group ?? '' })
  expect(await records.list({ kind: 'reportComment' })).toMatchObject([{ resolved: false, text: words }])
})

it('comments go with their report, and come back with it', async () => {
  const { records } = await sampleApi()
  await save(records, { kind: 'reportComment', row: comment() })
  const { group } = await save(records, { kind: 'report', key: report, row: null })
  expect(await records.list({ kind: 'reportComment' })).toEqual([])
  await records.undo({ group: group ?? '' })
  expect(await records.list({ kind: 'reportComment' })).toMatchObject([{ text: words }])
})

it('comments are on no paper', async () => {
  const { documents, records } = await sampleApi()
  await save(records, { kind: 'reportComment', row: comment() })
  for (const document of ['briefing', 'findings', 'minutes'] as const) {
    const paper = await documents.preview({ session: 's6-73', document, edition: 'closed', version: '1' })
    expect(textOf(paper)).not.toContain(words)
  }
})
