import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { quorumOf } from '../../../shared/domain/quorum.ts'
import { usualSettings } from '../../../shared/domain/settings.ts'
import { pictureOf } from '../../../shared/emblemSource.ts'
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
    expect(await api.settings.read()).toEqual(usualSettings)
    await api.settings.save({ theme: 'dark' })
    expect(await api.settings.save({ user: 'سارا' })).toEqual({ ...usualSettings, user: 'سارا', theme: 'dark' })
  })

  it('are told of an emblem and letters that documents could not be set with, before these are kept', async () => {
    const { api } = opened()
    const emblem = await readFile(
      fileURLToPath(new URL('../../../resources/icons/emblem.svg', import.meta.url)),
      'utf8',
    )
    const emblemOf = (content: string) => api.documents.emblem({ file: new File([content], 'نشان.png') })
    expect(await emblemOf(emblem)).toEqual({ emblem })
    expect(await api.documents.validateStyle({ fonts: councilFolder })).toEqual({})
    await expect(emblemOf('')).rejects.toThrow('SVG درستی نیست')
    await expect(emblemOf('\u0089PNG')).rejects.toThrow('SVG درستی نیست')
    await expect(emblemOf(`<svg>${'<g/>'.repeat(300_000)}</svg>`)).rejects.toThrow('بزرگ')
    await expect(api.documents.validateStyle({ fonts: '/nowhere' })).rejects.toThrow('/nowhere')
  })

  it('keep a picture as a small PNG, whatever its file is called, and refuse a broken one', async () => {
    const { api } = opened()
    const canvas = createCanvas(1400, 700)
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#0d8585'
    pen.fillRect(200, 100, 1000, 500)
    const png = canvas.toBuffer('image/png')
    const emblemOf = (content: Buffer) => api.documents.emblem({ file: new File([new Uint8Array(content)], 'a.svg') })
    for (const file of [png, canvas.toBuffer('image/jpeg', 90)]) {
      const { emblem } = await emblemOf(file)
      const { width, height } = await loadImage(Buffer.from(pictureOf(emblem) ?? '', 'base64'))
      expect([width, height]).toEqual([512, 256])
    }
    await expect(emblemOf(png.subarray(0, png.length - 40))).rejects.toMatchObject({ data: { code: 'emblem-damaged' } })
    const huge = Buffer.from(png)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29)
    await expect(emblemOf(huge)).rejects.toMatchObject({ data: { code: 'emblem-picture-too-large' } })
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
