import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import { runCli } from '../../fixtures/runCli.ts'
import { countingAuthor, tinyBundle, tinyBundleWith } from '../../fixtures/tinyBundle.ts'

let app: App | undefined
afterEach(() => app?.close())

async function tinyApi(path = tinyBundle) {
  app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  return { api: app.api, imported: await app.api.bundles.import({ path }) }
}

/** Shows «زلزله» reversed, with a bell before it. */
const forged = '\u0007\u202Eزلزله\u202C'
const hiding = { characters: ['U+0007', 'RLO', 'PDF'] }

describe('characters that hide or reorder a text', () => {
  it('are reported by file, row and field when a bundle is imported, and not stored', async () => {
    const path = await tinyBundleWith('drill.csv', text => text.replace('زلزله', forged))
    const { api, imported } = await tinyApi(path)
    expect(imported.hidden).toMatchObject([{ file: 'drill.csv', row: 2, ...hiding }])
    expect(JSON.stringify(await api.records.list({ kind: 'drill' }))).not.toMatch(/[\u202A-\u202E]/u)
  })

  it('are reported by their path in session.json', async () => {
    const path = await tinyBundleWith('session.json', text => text.replace(/("name": ")/, `$1\u202E`))
    const { imported } = await tinyApi(path)
    expect(imported.hidden).toMatchObject([{ file: 'session.json', row: null, characters: ['RLO'] }])
    expect(imported.hidden[0]?.field).toMatch(/^rows\.\w+\[0\]\.name$/)
  })

  it('are reported by an edit and by a paste, whose rows count from 1', async () => {
    const { api } = await tinyApi()
    const [first, second] = await api.records.list({ kind: 'drill' })
    const row = { ...first, title: forged }
    expect((await api.records.save({ kind: 'drill', row })).hidden).toEqual([
      { file: null, row: null, field: 'عنوان', ...hiding },
    ])
    const edits = [first, second].map(one => ({ key: String(one?.['code']), row: { ...one, hazard: 'سیل\u2066' } }))
    expect((await api.records.saveMany({ kind: 'drill', edits })).hidden.map(one => one.row)).toEqual([1, 2])
  })

  it('are reported before a table is imported', async () => {
    const { api } = await tinyApi()
    const text = (await readFile(join(tinyBundle, 'drill.csv'), 'utf8')).replace('زلزله', forged)
    const content = Buffer.from(text).toString('base64')
    const preview = await api.tables.preview({ kind: 'drill', name: 'رزمایش.csv', content })
    expect(preview.hidden).toMatchObject([{ row: 2, ...hiding }])
  })

  it('go unsaid where they are marks of direction, as spreadsheets write them', async () => {
    const path = await tinyBundleWith('drill.csv', text => text.replace('زلزله', '\u200Fزلزله\u200E'))
    expect((await tinyApi(path)).imported.hidden).toEqual([])
  })

  it('are named at the prompt', async () => {
    const path = await tinyBundleWith('drill.csv', text => text.replace('زلزله', forged))
    const { stderr } = await runCli(['import', path, '--store', join(path, '..', 'c.db')])
    expect(stderr).toContain('RLO')
  })

  it('are told a few at a time', () => {
    const hidden = Array.from({ length: 5 }, (_, i) => ({ file: 'a.csv', row: i + 2, field: 'عنوان', ...hiding }))
    expect(hiddenMessage(hidden)).toMatch(/ردیف ۴.*و ۲ خانهٔ دیگر/u)
  })
})
