import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { pagePictures } from '../../../electron/pdf/pagePictures.ts'
import { handmadePdf, pdfOfPages } from '../../fixtures/handmadePdf.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runTool } from '../../referees/runTool.ts'

describe('pagePictures', () => {
  it('draws one picture a page, named in page order', async () => {
    const outDir = join(await temporaryFolder(), 'new', 'pictures')
    const paths = await pagePictures(handmadePdf(['One', 'Two']), { outDir })
    expect(paths).toEqual([join(outDir, 'page-001.png'), join(outDir, 'page-002.png')])
    const picture = await loadImage(paths[0] ?? '')
    expect([picture.width, picture.height]).toEqual([1190, 1684])
  })

  it('draws text in a standard font on white paper', async () => {
    const [path = ''] = await pagePictures(handmadePdf(['HHHH']), { outDir: await temporaryFolder(), scale: 1 })
    const picture = await loadImage(path)
    const canvas = createCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context.drawImage(picture, 0, 0)
    expect([...context.getImageData(10, 10, 1, 1).data]).toEqual([255, 255, 255, 255])
    // The line stands on y = 842 − 700 and is a capital high.
    const line = context.getImageData(72, 842 - 700 - 34, 130, 34).data
    const dark = line.filter((value, index) => index % 4 === 0 && value < 128).length
    expect(dark / (130 * 34)).toBeGreaterThan(0.2)
  })

  it('leaves the bytes it was given usable', async () => {
    const pdf = handmadePdf(['Same'])
    await pagePictures(pdf, { outDir: await temporaryFolder() })
    expect(pdf).toEqual(handmadePdf(['Same']))
  })

  it.each([
    ['no PDF', new TextEncoder().encode('ردیف,مبلغ')],
    ['nothing', new Uint8Array()],
    ['half a PDF', handmadePdf(['One', 'Two']).subarray(0, 300)],
  ])('refuses %s', async (_, bytes) => {
    await expect(pagePictures(bytes, { outDir: await temporaryFolder() })).rejects.toMatchObject({
      code: 'pdf-damaged',
    })
  })

  it('ends a drawing that would take years, or all memory', async () => {
    const outDir = await temporaryFolder()
    const endless = deflateSync(Buffer.from('0 0 m 500 800 l S\n'.repeat(3_000_000)))
    const pdf = pdfOfPages([{ drawing: endless, filter: 'FlateDecode' }])
    for (const bounds of [
      { time: 300, memory: 2 ** 40 },
      { time: 60_000, memory: 2 ** 27 },
    ])
      await expect(pagePictures(pdf, { outDir, bounds })).rejects.toMatchObject({
        code: 'page-too-heavy',
      })
    expect(await readdir(outDir)).toEqual([])
  })

  it('draws a page of 200 inches small enough to hold', async () => {
    const drawing = Buffer.from('0 0 m 14400 14400 l S')
    const [path = ''] = await pagePictures(pdfOfPages([{ drawing, size: [14_400, 14_400] }]), {
      outDir: await temporaryFolder(),
    })
    const { width, height } = await loadImage(path)
    expect([width, height]).toEqual([4899, 4899])
  })

  it('refuses a PDF that a password locks', async () => {
    const folder = await temporaryFolder()
    const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]
    await writeFile(plain, handmadePdf(['Secret']))
    await runTool('qpdf', ['--encrypt', 'reader', 'owner', '256', '--', plain, locked])
    await expect(pagePictures(await readFile(locked), { outDir: folder })).rejects.toMatchObject({
      code: 'pdf-locked',
    })
  })
})
