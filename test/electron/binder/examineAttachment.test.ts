import { describe, expect, it } from 'vitest'
import { examine } from '../../../electron/binder/examine.ts'
import { examineAttachment } from '../../../electron/binder/examineAttachment.ts'
import { manyPages, onePage, pdfOf, stream } from './attachments.ts'
import { chartPng, photo } from './pictures.ts'

const found = async (bytes: Uint8Array) => (await examine(bytes)).removed
const trouble = async (bytes: Uint8Array) => (await examine(bytes)).trouble

const small = { width: 2, height: 3, orientation: 1, note: '' }
const words = (text: string) => new TextEncoder().encode(text)
const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))

/** A tree whose branch names itself. */
function cyclic(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  ])
}

/** A page scanned as one picture, of which the second half did not arrive. */
function withoutItsPicture(): Uint8Array {
  const picture = `<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 10000 >>\nstream\n${'x'.repeat(10_000)}\nendstream`
  return cut(
    onePage({
      content: 'q 595 0 0 842 0 0 cm /Im Do Q',
      page: '/Resources << /XObject << /Im 6 0 R >> >>',
      more: [picture],
    }),
    0.5,
  )
}

function missingKid(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 9 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  ])
}

function encrypted(): Uint8Array {
  const key = '<'.padEnd(65, '0').concat('>')
  const encrypt = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >> /ID [<00> <00>]`
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      stream('0 0 9 9 re f'),
    ],
    { trailer: encrypt },
  )
}

describe('an attachment', () => {
  it('is looked into in a process of its own', async () => {
    expect(await examineAttachment(onePage({}))).toEqual({
      format: 'pdf',
      pages: 1,
      sizes: [{ width: 595, height: 842 }],
      removed: [],
      undrawn: { fields: 0, notes: 0 },
      keeps: [],
      trouble: null,
    })
  })

  it('has the size that is shown of its page, whichever corners are named, turned and cropped', async () => {
    const box = '/MediaBox [600 800 0 0] /CropBox [100 100 400 900] /Rotate -90 /UserUnit 2'
    expect((await examine(onePage({ box }))).sizes).toEqual([{ width: 1400, height: 600 }])
  })

  it('has the size and the turn that stand above its page', async () => {
    const tree = '/MediaBox [0 0 300 400] /Rotate 90'
    expect((await examine(onePage({ box: '', tree }))).sizes).toEqual([{ width: 400, height: 300 }])
  })

  it('may be a picture: one page', async () => {
    expect(await examine(chartPng)).toMatchObject({ format: 'png', pages: 1, sizes: [{ width: 2, height: 1 }] })
  })
})

describe('what an attachment does', () => {
  it.each([
    ['javaScript', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }],
    ['javaScript', { catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>' }],
    ['launch', { page: '/Annots [<< /Subtype /Link /A << /S /Launch /F (cmd.exe) >> >>]' }],
    ['launch', { page: '/Annots [<< /Subtype /Link /A << /S /GoTo /Next [<< /S /Launch >>] >> >>]' }],
    ['otherActions', { catalog: '/OpenAction << /S /SubmitForm >>' }],
    ['otherActions', { page: '/AA << /O << /S /Named /N /Print >> >>' }],
    ['embeddedFiles', { catalog: '/Names << /EmbeddedFiles << /Names [(a) << /EF << >> >>] >> >>' }],
    ['embeddedFiles', { page: '/Annots [<< /Subtype /FileAttachment >>]' }],
    ['signatures', { catalog: '/AcroForm << /Fields [<< /FT /Sig /V << /Type /Sig >> >>] >>' }],
    ['forms', { page: '/Annots [<< /Subtype /Widget /FT /Tx >>]' }],
    ['xfa', { catalog: '/AcroForm << /Fields [] /XFA (x) >>' }],
    ['notes', { page: '/Annots [<< /Subtype /Highlight >>]' }],
    ['media', { page: '/Annots [<< /Subtype /RichMedia >>]' }],
    ['linksOut', { page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (http://x) >> >>]' }],
    ['linksOut', { catalog: '/Outlines << /First << /Title (a) /A << /S /GoToR >> >> >>' }],
    [
      'hiddenLayers',
      { catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>', more: ['<< /Type /OCG >>'] },
    ],
  ])('is said: %s', async (content, parts) => {
    expect(await found(onePage(parts))).toContain(content)
  })

  it('is nothing where it only shows: links within, layers that are on, bookmarks', async () => {
    const parts = {
      catalog:
        '/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] >> >> /Outlines << /First << /Title (a) /Dest [3 0 R /Fit] >> >>',
      page: '/Annots [<< /Subtype /Link /Dest [3 0 R /Fit] >>]',
      more: ['<< /Type /OCG >>'],
    }
    expect(await found(onePage(parts))).toEqual([])
  })
})

describe('an attachment is refused', () => {
  it.each([
    ['of no bytes', new Uint8Array(), 'unknown-format'],
    ['that is a text', words('نامهٔ اداری'), 'unknown-format'],
    ['that only begins like a PDF', words('%PDF-1.7\nand nothing else'), 'damaged'],
    ['that is half a picture', cut(chartPng, 0.5), 'damaged'],
    ['that is a picture with a spoilt byte', Uint8Array.from(chartPng).fill(7, 45, 46), 'damaged'],
    ['that is a photo without its end', photo(small).subarray(0, -2), 'damaged'],
    ['that is a photo without its picture', photo(small).subarray(0, -12), 'damaged'],
    ['without pages', pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']), 'no-pages'],
    ['of 10,000 pages', manyPages(10_000), 'too-many-pages'],
    ['whose pages end in each other', cyclic(), 'damaged'],
    ['of which a page is missing', missingKid(), 'damaged'],
    ['whose second half is lost', cut(manyPages(20), 0.5), 'damaged'],
    ['of which the picture that a page shows is cut off', withoutItsPicture(), 'damaged'],
    ['that asks for a password', encrypted(), 'encrypted'],
  ])('%s', async (_what, bytes, why) => {
    expect(await trouble(bytes)).toBe(why)
  })

  it('though not for a table of objects that only points elsewhere', async () => {
    const wrong = Buffer.from(
      Buffer.from(manyPages(3))
        .toString('latin1')
        .replaceAll(/\d{10} 00000 n/g, '0000000007 00000 n'),
      'latin1',
    )
    expect(await examine(wrong)).toMatchObject({ pages: 3, trouble: null })
  })

  it('when it takes more memory than an attachment may, with the reason', async () => {
    const bomb = Buffer.alloc(129 * 2 ** 20)
    bomb.write('%PDF-1.7')
    expect(await examineAttachment(bomb)).toMatchObject({ trouble: 'too-large' })
  })
})
