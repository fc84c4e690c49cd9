import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typeset } from '../../../../electron/typesetter/typeset.ts'
import { readPdf } from '../../../fixtures/readPdf.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { pdfFonts } from '../../../referees/poppler.ts'

const options = { title: 'آزمون', author: 'آزمون', date: new Date('2023-01-08T00:00:00Z') }

async function typesetToFile(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'fallback.pdf')
  await writeFile(file, await typeset({ content: [{ text }] }, options))
  return file
}

describe('signs the family lacks', () => {
  it('are drawn by the fallback font and keep their place in the text', async () => {
    const file = await typesetToFile('رشد ▲ و کاهش ▼ و نشان ✓ در متن')
    const fonts = (await pdfFonts(file)).map(font => font.name)
    expect(fonts.some(name => name.endsWith('DejaVuSans'))).toBe(true)
    expect((await readPdf(file)).text.replace(/\s+/g, '')).toBe('رشد▲وکاهش▼ونشان✓درمتن')
  })

  it('leave other documents with one font', async () => {
    expect(await pdfFonts(await typesetToFile('متن سادهٔ فارسی، با ۱۲۳ و Latin.'))).toHaveLength(1)
  })
})
