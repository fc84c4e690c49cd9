/** Binds the attachments of a folder behind its own document, for `packetBench.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bind } from '../../electron/binder/bind.ts'
import { openPdf } from '../../electron/binder/openPdf.ts'

const [folder = ''] = process.argv.slice(2)
const attachments = await Promise.all(
  Array.from({ length: 10 }, async (_, at) => {
    const bytes = new Uint8Array(readFileSync(join(folder, `${at}.pdf`)))
    const pdf = await openPdf(bytes)
    const count = typeof pdf === 'string' ? 0 : pdf.getPageCount()
    const pages = Array.from({ length: count }, (_page, page) => ({
      stamp: `پیوست ${at + 1} – صفحهٔ ${page + 1}`,
      alternative: `پیوست ${at + 1}، صفحهٔ ${page + 1}`,
    }))
    return { bytes, label: `پیوست ${at + 1} – `, pages }
  }),
)
const document = new Uint8Array(readFileSync(join(folder, 'own.pdf')))
const bound = await bind({ document, attachments, identified: {}, date: '2023-01-08' }, () => undefined)
if (bound.kind === 'refused') throw new Error(bound.trouble)
writeFileSync(join(folder, 'packet.pdf'), bound.bytes)
