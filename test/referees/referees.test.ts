import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handmadePdf } from '../fixtures/handmadePdf.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { howToGet } from './findTool.ts'
import { pdfFonts, pdfImages, pdfText } from './poppler.ts'
import { qpdfCheck, qpdfPageCount } from './qpdf.ts'
import { readTool } from './runTool.ts'

async function saved(bytes: Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'file.pdf')
  await writeFile(file, bytes)
  return file
}

describe('the referees', () => {
  it('pass a whole file', async () => {
    const file = await saved(handmadePdf(['First', 'Second']))
    expect(await qpdfCheck(file)).toContain('No syntax or stream encoding errors found')
    expect(await qpdfPageCount(file)).toBe(2)
  })

  it('find a damaged one', async () => {
    const file = await saved(handmadePdf(['First']).subarray(0, 400))
    expect(await qpdfCheck(file)).toContain('WARNING')
  })

  it('read text, fonts and pictures', async () => {
    const file = await saved(handmadePdf(['First', 'Second']))
    expect((await pdfText(file)).split('\f').map(page => page.trim())).toEqual(['First', 'Second', ''])
    expect(await pdfFonts(file)).toEqual([
      { name: 'Helvetica', type: 'Type 1', embedded: false, subset: false, unicode: false },
    ])
    expect(await pdfImages(file)).toEqual([])
  })

  it('say so when there is nothing to read', async () => {
    await expect(readTool('pdftotext', ['no-such-file.pdf', '-'])).rejects.toThrow('pdftotext ended with')
  })

  it('say how to get what is missing', () => {
    expect(howToGet(['pdffonts', 'pdfimages', 'qpdf'])).toContain('apt-get install poppler-utils qpdf')
  })
})
