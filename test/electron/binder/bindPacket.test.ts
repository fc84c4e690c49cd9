import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { bindPacket } from '../../../electron/binder/bindPacket.ts'
import { inspect } from '../../../electron/inspector/inspect.ts'
import { readPdf, squeezed } from '../../fixtures/readPdf.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { pdfImages, pdfText, pdfWords } from '../../referees/poppler.ts'
import { qpdfCheck } from '../../referees/qpdf.ts'
import { readTool } from '../../referees/runTool.ts'
import { manyPages, onePage, stream } from './attachments.ts'
import { packetInput, packetOf } from './packets.ts'
import { chartPng, photo } from './pictures.ts'

/** All that a file holds, unpacked. */
async function unpacked(file: string): Promise<string> {
  return readTool('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-'])
}

/** Left and top of the words of all pages, as far as they are shown, in whole points. */
async function shownWords(file: string): Promise<number[][]> {
  const printed = await readTool('pdftotext', ['-bbox', '-cropbox', file, '-'])
  return Array.from(printed.matchAll(/<word xMin="(\S+)" yMin="(\S+)"/g), ([, left, top]) => [
    Math.round(Number(left)),
    Math.round(Number(top)),
  ])
}

describe('a packet', () => {
  it('has each attachment after its divider, stamped, and is whole', async () => {
    const packet = await packetOf(onePage({ content: 'first' }), manyPages(2))
    expect(packet.pages).toBe(6)
    const { pages, outline } = await readPdf(packet.file)
    expect(pages.map(squeezed)).toEqual([
      'گزارشجلسه',
      'پیوست۱',
      expect.stringMatching(/first.*پیوست۱–صفحهٔ۱/s),
      'پیوست۲',
      expect.stringMatching(/page1.*پیوست۲–صفحهٔ۱/s),
      expect.stringMatching(/page2.*پیوست۲–صفحهٔ۲/s),
    ])
    expect(outline).toEqual(['گزارش جلسه', 'پیوست ۱', 'پیوست ۲'])
    expect(await qpdfCheck(packet.file)).toMatch(/No syntax or stream encoding errors found/)
    expect(await qpdfCheck(packet.file)).not.toMatch(/WARNING|ERROR/)
  })

  it('is bound in a process of its own, to the same bytes every time, and tells of its pages', async () => {
    const input = await packetInput([manyPages(3)])
    const told: number[] = []
    const [one, other] = [await bindPacket(input, { onPage: ({ page }) => told.push(page) }), await bindPacket(input)]
    expect(one).toEqual(other)
    expect(one).toMatchObject({ kind: 'bound', pages: 5 })
    expect(told).toEqual([1, 2, 3])
  })

  it('leads to its attachments from links and bookmarks, and labels their pages', async () => {
    const { bytes } = await packetOf(manyPages(2), onePage({}))
    const task = getDocument({ data: bytes.slice(), verbosity: 0 })
    const pdf = await task.promise
    expect(await pdf.getPageLabels()).toEqual(['1', '2', 'پیوست ۱ – 1', 'پیوست ۱ – 2', '3', 'پیوست ۲ – 1'])
    const places = (await pdf.getOutline()).map(async ({ dest }) => {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      return pdf.getPageIndex(target?.[0])
    })
    expect(await Promise.all(places)).toEqual([0, 1, 4])
    await task.destroy()
  })

  it('says each page to those who listen, after its divider, and keeps the standards', async () => {
    const own = await packetOf()
    const packet = await packetOf(own.bytes, own.bytes)
    const task = getDocument({ data: packet.bytes.slice(), verbosity: 0 })
    const pdf = await task.promise
    const said = await Promise.all([1, 2, 3].map(async number => (await pdf.getPage(number)).getStructTree()))
    expect(JSON.stringify(said[2])).toContain('"alt":"پیوست ۱، صفحهٔ ۱"')
    await task.destroy()
    expect(inspect(packet.bytes)).toMatchObject({ claimed: ['pdfa-2a', 'pdfua-1'], breaches: [] })
    const order = (await unpacked(packet.file)).match(/\/S \/(?:H1|Figure)/g)
    expect(order?.length).toBe(5)
  })
})

const look = (text: string) =>
  stream(`BT /F1 10 Tf (${text}) Tj ET`, '/Subtype /Form /BBox [0 0 50 20] /Resources << /Font << /F1 5 0 R >> >>')
const note = (entries: string) => `<< /Rect [100 100 200 140] ${entries} >>`

describe('a page of an attachment', () => {
  const turns = [0, 90, 180, 270, -90]
  it.each(turns)('stands as viewers show it when it is turned by %i, cropped and enlarged', async turn => {
    const box = `/MediaBox [0 0 600 900] /CropBox [50 650 400 850] /Rotate ${turn} /UserUnit 2`
    const source = onePage({ content: 'word', box })
    const file = join(await temporaryFolder(), 'source.pdf')
    await writeFile(file, source)
    const [there] = await shownWords(file)
    const packet = await packetOf(source)
    const [width, height] = turn % 180 === 0 ? [700, 400] : [400, 700]
    expect((await PDF.load(packet.bytes)).getPage(2)).toMatchObject({ width, height })
    // Poppler takes no notice of the unit.
    expect(await shownWords(packet.file)).toContainEqual(there?.map(side => side * 2))
  })

  it('is drawn with what stands above it', async () => {
    const { file } = await packetOf(onePage({ content: 'above', tree: '/Resources << /Font << /F1 5 0 R >> >>' }))
    expect(await pdfText(file)).toContain('above')
  })

  it('of 200 inches keeps its size, and of a stamp too', async () => {
    const { bytes } = await packetOf(
      onePage({ box: '/MediaBox [0 0 14400 14400]' }),
      onePage({ box: '/MediaBox [0 0 20 20]' }),
    )
    const pdf = await PDF.load(bytes)
    expect([pdf.getPage(2), pdf.getPage(4)]).toMatchObject([{ width: 14400 }, { width: 20 }])
  })

  it('shows what notes and fields show, and no others', async () => {
    const page = `/Annots [${[
      note('/Subtype /Stamp /AP << /N 6 0 R >>'),
      note('/Subtype /Widget /FT /Btn /AS /On /AP << /N << /On 7 0 R /Off 8 0 R >> >>'),
      note('/Subtype /FreeText /F 2 /AP << /N 9 0 R >>'),
    ].join(' ')}]`
    const more = ['approved', 'ticked', 'unticked', 'concealed'].map(look)
    const { file } = await packetOf(onePage({ page, more }))
    expect(await pdfText(file)).toMatch(/approved|ticked/)
    expect(await unpacked(file)).not.toMatch(/unticked|concealed|\/Annot\b|\/Widget/)
    const [word] = (await pdfWords(file)).slice(-3)
    expect(word?.left).toBeGreaterThan(90)
  })

  it('may be a picture: upright, as large as it fits, without the camera’s notes', async () => {
    const { file, bytes } = await packetOf(
      chartPng,
      photo({ width: 40, height: 20, orientation: 6, note: 'secret place' }),
    )
    const pdf = await PDF.load(bytes)
    expect([pdf.getPage(2), pdf.getPage(4)]).toMatchObject([{ width: 841.89 }, { width: 595.28 }])
    expect(Buffer.from(bytes).includes('secret place')).toBe(false)
    expect(await pdfImages(file)).toMatchObject([
      { page: 3, width: 2, height: 1 },
      { page: 5, width: 40, height: 20 },
    ])
  })
})

describe('what acts or hides in an attachment stays out of the packet', () => {
  const acting = onePage({
    catalog: [
      '/OpenAction << /S /JavaScript /JS (app.alert) >> /AA << /WC << /S /JavaScript /JS (x) >> >>',
      '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (y) >>] >> /EmbeddedFiles << /Names [(a) << /Type /Filespec /EF << /F 6 0 R >> >>] >> >>',
      '/AcroForm << /Fields [] /XFA 6 0 R >> /Metadata 6 0 R /Lang (secret-lang)',
    ].join(' '),
    page: [
      '/AA << /O << /S /Launch /F (cmd.exe) >> >> /Metadata 6 0 R /PieceInfo << /X << /Private 6 0 R >> >>',
      '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://leak.example) >> >> << /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /EF << /F 6 0 R >> >> >>]',
      '/Resources << /Font << /F1 5 0 R /F2 << /Type /Font /BaseFont /SecretFont >> >> /XObject << /Smuggled << /S /JavaScript /JS 6 0 R >> >> >>',
    ].join(' '),
    more: [stream('secret bytes')],
  })

  it('wherever it hangs', async () => {
    const { file } = await packetOf(acting)
    const all = await unpacked(file)
    expect(all).not.toMatch(
      /JavaScript|\/JS\b|Launch|cmd\.exe|EmbeddedFile|\/EF\b|XFA|AcroForm|leak\.example|secret|Secret/,
    )
    expect(await pdfText(file)).toContain('plain')
  })

  it.each([
    [
      'marked in the drawing',
      {
        content:
          '/OC /L BDC BT /F1 9 Tf 9 9 Td (secret) Tj 0 0 (secret) " ET 10 10 m 20 20 l S EMC BT /F1 9 Tf 9 30 Td (open) Tj ET',
      },
    ],
    [
      'marked among others',
      {
        content:
          '/P <</MCID 0>> BDC /OC /L BDC /P BMC BT /F1 9 Tf 9 9 Td [(secret)] TJ ET EMC EMC BT /F1 9 Tf 9 30 Td (open) Tj ET EMC',
      },
    ],
    ['of a form', { content: '/Hidden Do BT /F1 9 Tf 9 30 Td (open) Tj ET' }],
    [
      'of a choice of layers',
      { content: '/OC /Choice BDC BT /F1 9 Tf 9 9 Td (secret) Tj ET EMC BT /F1 9 Tf 9 30 Td (open) Tj ET' },
    ],
  ])('a layer that is off, %s', async (_where, { content }) => {
    const layered = onePage({
      content,
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
      page: '/Resources << /Font << /F1 5 0 R >> /Properties << /L 6 0 R /Choice << /Type /OCMD /OCGs [6 0 R] >> >> /XObject << /Hidden 7 0 R >> >>',
      more: [
        '<< /Type /OCG /Name (secret layer) >>',
        stream('BT /F1 9 Tf (secret) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 99 99] /OC 6 0 R'),
      ],
    })
    const { file } = await packetOf(layered)
    expect(await unpacked(file)).not.toContain('secret')
    expect(await pdfText(file)).toContain('open')
  })

  it('and marks of its own structure', async () => {
    const content = '/P <</MCID 7>> BDC BT /F1 9 Tf 9 9 Td (marked) Tj ET EMC /Span /Gone DP Q Q q q'
    const { file } = await packetOf(onePage({ content }))
    const all = await unpacked(file)
    expect(all).not.toMatch(/MCID 7|\/Gone/)
    expect(await qpdfCheck(file)).not.toMatch(/WARNING|ERROR/)
  })
})

describe('an attachment is not bound', () => {
  it.each([
    ['damaged', manyPages(3).subarray(0, 700)],
    ['changed', manyPages(2)],
  ])('when it is %s', async (trouble, bytes) => {
    const input = await packetInput([onePage({}), onePage({})])
    const attachments = input.attachments.map((one, at) => (at === 1 ? { ...one, bytes } : one))
    expect(await bindPacket({ ...input, attachments })).toEqual({ kind: 'refused', attachment: 1, trouble })
  })
})
