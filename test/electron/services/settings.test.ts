import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { quorumOf } from '../../../shared/domain/quorum.ts'
import { save } from '../../fixtures/save.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'
import { councilFolder } from '../../fixtures/typefaces.ts'

function opened() {
  const store = openStore(':memory:')
  const app = createApp({ store, ...countingAuthor() })
  onTestFinished(() => app.close())
  return { store, api: app.api }
}

describe('settings', () => {
  it('are the usual ones until they are changed, one by one', async () => {
    const { api } = opened()
    expect(await api.settings.read()).toEqual({ user: '', theme: 'system', fonts: null, articleNumbers: false })
    await api.settings.save({ theme: 'dark' })
    expect(await api.settings.save({ user: 'سارا' })).toEqual({
      user: 'سارا',
      theme: 'dark',
      fonts: null,
      articleNumbers: false,
    })
  })

  it('are told of an emblem and letters that documents could not be set with, before these are kept', async () => {
    const { api } = opened()
    const emblem = await readFile(
      fileURLToPath(new URL('../../../resources/icons/emblem.svg', import.meta.url)),
      'utf8',
    )
    expect(await api.documents.validateStyle({ emblem, fonts: councilFolder })).toEqual({})
    await expect(api.documents.validateStyle({ emblem: '' })).rejects.toThrow('SVG درستی نیست')
    await expect(api.documents.validateStyle({ emblem: '\u0089PNG' })).rejects.toThrow('SVG درستی نیست')
    await expect(api.documents.validateStyle({ emblem: `<svg>${'<g/>'.repeat(300_000)}</svg>` })).rejects.toThrow(
      'بزرگ',
    )
    await expect(api.documents.validateStyle({ fonts: '/nowhere' })).rejects.toThrow('/nowhere')
  })

  it('sign changes with the name that was given', async () => {
    const { api } = opened()
    await api.settings.save({ user: 'سارا' })
    const row = { code: 'parks', name: 'فضای سبز', head: null }
    expect((await save(api.records, { kind: 'department', row })).change?.who).toBe('سارا')
  })

  it('stay usable when another version has written what this one does not know', async () => {
    const { api, store } = opened()
    store.file.connection.exec(`insert into setting values ('theme', '"sepia"')`)
    expect((await api.settings.read()).theme).toBe('system')
  })
})

describe('a quorum', () => {
  it.each([
    [5, 4],
    [7, 5],
    [9, 6],
    [11, 8],
    [13, 9],
  ])('of %i seats is %i, two thirds rounded up', (seats, least) => {
    expect(quorumOf({ seats, quorum: null })).toBe(least)
  })

  it("is the council's own where it has one", () => {
    expect(quorumOf({ seats: 21, quorum: 15 })).toBe(15)
  })
})
