import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { ofKind, save } from '../../fixtures/save.ts'
import { countingAuthor, tinyBundle, tinyBundleWith } from '../../fixtures/tinyBundle.ts'

let app: App | undefined
afterEach(() => app?.close())

async function tinyApi(path = tinyBundle) {
  app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  return { api: app.api, imported: await app.api.bundles.import({ path }) }
}

/** Shows «زلزله» reversed, with a bell before it. */
const forged = '\u0007\u202Eزلزله\u202C'
const hiding = { characters: ['U+0007', 'RLO', 'PDF'], lookAlikes: [] }

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
    expect((await save(api.records, { kind: 'drill', row })).hidden).toEqual([
      { file: null, row: null, field: 'عنوان', ...hiding },
    ])
    const edits = [first, second].map(one => ({ key: String(one?.['code']), row: { ...one, hazard: 'سیل\u2066' } }))
    expect((await resultOf(api.records.save({ edits: ofKind('drill', edits) }))).hidden).toMatchObject([
      { row: 1 },
      { row: 2 },
    ])
  })

  it('are reported before a table is imported', async () => {
    const { api } = await tinyApi()
    const text = (await readFile(join(tinyBundle, 'drill.csv'), 'utf8')).replace('زلزله', forged)
    const preview = await api.tables.preview({ kind: 'drill', file: new File([text], 'رزمایش.csv') })
    expect(preview.hidden).toMatchObject([{ row: 2, ...hiding }])
  })

  it('go unsaid where they are marks of direction, as spreadsheets write them', async () => {
    const path = await tinyBundleWith('drill.csv', text => text.replace('زلزله', '\u200Fزلزله\u200E'))
    expect((await tinyApi(path)).imported.hidden).toEqual([])
  })

  it('are named at the prompt', async () => {
    const path = await tinyBundleWith('drill.csv', text => text.replace('زلزله', forged))
    const { stderr } = await runCommand(['import', path, '--store', join(path, '..', 'c.db')])
    expect(stderr).toContain('RLO')
  })

  it('are told a few at a time', () => {
    const hidden = Array.from({ length: 5 }, (_, i) => ({ file: 'a.csv', row: i + 2, field: 'عنوان', ...hiding }))
    expect(hiddenMessage(hidden)).toMatch(/ردیف ۴.*و ۲ خانهٔ دیگر/u)
  })

  it('are named also where they only take no place in a line', async () => {
    const { api } = await tinyApi()
    const [row] = await api.records.list({ kind: 'drill' })
    for (const [title, character] of [
      ['رزمایش \u200B۱', 'U+200B'],
      ['Cov\u200Bid', 'U+200B'],
      ['رزم\u2060ایش', 'U+2060'],
      ['رزمایش\u3164', 'U+3164'],
      ['a\u00ADb', 'U+00AD'],
      ['رزم\u034Fایش', 'U+034F'],
    ] as const) {
      const { hidden } = await save(api.records, { kind: 'drill', row: { ...row, title } })
      expect(hidden.map(({ characters }) => characters)).toEqual([[character]])
    }
    expect(JSON.stringify(await api.records.list({ kind: 'drill' }))).not.toMatch(/\u200B|\u2060|\u3164|\u00AD|\u034F/u)
  })

  it('go unsaid where old Word files wrote them for a half-space', async () => {
    const { api } = await tinyApi()
    const [row] = await api.records.list({ kind: 'drill' })
    for (const title of ['می\u200Bرود', 'می\u00ADشود', 'خانه\u200Cها ❤\uFE0F'])
      expect((await save(api.records, { kind: 'drill', row: { ...row, title } })).hidden).toEqual([])
  })
})

describe('words with letters that look like their own', () => {
  const city = 'Tehr\u0430n'
  const told = [expect.objectContaining({ lookAlikes: [`${city} (U+0430)`] })]

  it('are told of at every door, and kept as written', async () => {
    const path = await tinyBundleWith('drill.csv', text => text.replace('زلزله', city))
    const { api, imported } = await tinyApi(path)
    expect(imported.hidden).toEqual(told)
    const file = new File([await readFile(join(path, 'drill.csv'))], 'a.csv')
    expect((await api.tables.preview({ kind: 'drill', file })).hidden).toEqual(told)
    const [row] = await api.records.list({ kind: 'drill' })
    const title = `رزمایش ${city}`
    expect((await save(api.records, { kind: 'drill', row: { ...row, title } })).hidden).toEqual(told)
    const edits = [{ key: String(row?.['code']), row: { ...row, title: `${title} ۲` } }]
    expect((await resultOf(api.records.save({ edits: ofKind('drill', edits) }))).hidden).toEqual(told)
    expect((await api.records.list({ kind: 'drill' }))[0]?.['title']).toBe(`${title} ۲`)
  })

  it('are told of when they are written, not when something beside them is', async () => {
    const { api } = await tinyApi()
    const [row] = await api.records.list({ kind: 'drill' })
    await save(api.records, { kind: 'drill', row: { ...row, title: city } })
    const later = { ...row, title: city, participants: 7 }
    expect((await save(api.records, { kind: 'drill', row: later })).hidden).toEqual([])
    expect(
      (await resultOf(api.records.save({ edits: ofKind('drill', [{ key: String(row?.['code']), row: later }]) })))
        .hidden,
    ).toEqual([])
  })

  it('have a message of their own, beside what was left out', () => {
    const cell = { file: null, row: 2, field: 'عنوان', characters: ['U+200B'], lookAlikes: [`${city} (U+0430)`] }
    expect(hiddenMessage([cell])).toMatch(/کنار گذاشته شد.*U\+200B.*هم‌شکل.*U\+0430.*صفحه‌کلید/u)
    expect(hiddenMessage([{ ...cell, lookAlikes: [] }])).not.toContain('هم‌شکل')
  })
})
