import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspect } from '../../../electron/inspector/inspect.ts'
import { openCertificate } from '../../../electron/signing/openCertificate.ts'
import { contentsOf, signaturePlaces } from '../../../electron/signing/placeholder.ts'
import { readSignatures } from '../../../electron/signing/readSignatures.ts'
import { signPdf } from '../../../electron/signing/sign.ts'
import { signatureLines, signatureTone } from '../../../shared/domain/signedPdf.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { certificateFile, passphrase } from '../../fixtures/certificateFile.ts'
import { memoryApi } from '../../fixtures/memoryApp.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'
import { readTool } from '../../referees/runTool.ts'
import { onePage } from '../binder/attachments.ts'

const today = new Date().toISOString()

async function signedWith(file: Uint8Array, wanted?: Parameters<typeof certificateFile>[0]): Promise<Buffer> {
  const opened = await openCertificate(await certificateFile(wanted), passphrase)
  return Buffer.from(await signPdf(file, opened, new Date('2026-11-30T07:00:00Z')))
}

let plain: Uint8Array
let signed: Buffer
beforeAll(async () => {
  plain = onePage({ content: 'resolution' })
  signed = await signedWith(plain, { rsa: true })
})

const name = (word: string) => Buffer.from(word).toString('hex').toUpperCase()

/** What is said of a file that a certificate signed, and how good that is. */
async function said(wanted: Parameters<typeof certificateFile>[0]): Promise<string> {
  const [signature] = readSignatures(await signedWith(plain, wanted))
  if (signature === undefined) throw new Error('no signature')
  return `${signatureTone(signature, today)} ${stripIsolates(signatureLines(signature, today).join('\n'))}`
}

const oid = (hex: string) => Buffer.from(hex, 'hex')
const signingTime = oid('06092a864886f70d010905')
const messageDigest = oid('06092a864886f70d010904')

describe('a signed file', () => {
  it('is the file as it was, with a signature behind it that says whose and when', async () => {
    expect(signed.subarray(0, plain.length).equals(plain)).toBe(true)
    const [signature, ...more] = readSignatures(signed)
    expect(more).toEqual([])
    expect(signature).toMatchObject({
      state: 'whole',
      at: '2026-11-30T07:00:00.000Z',
      certificate: { name: 'دبیرخانهٔ شورا', organisation: 'شورای اسلامی شهر', issuer: null },
    })
  })

  it('holds no time among what is signed, as PAdES forbids', () => {
    const [place] = signaturePlaces(signed)
    if (place === undefined) throw new Error('no signature')
    const contents = contentsOf(signed, place)
    expect(contents.includes(messageDigest)).toBe(true)
    expect(contents.includes(signingTime)).toBe(false)
  })

  it('keeps the standards of its document', async () => {
    const api = memoryApi()
    await api.bundles.import({ path: tinyBundle })
    const out = join(await temporaryFolder(), 'invitation.pdf')
    const work = await api.documents.compile({
      session: 's1',
      document: 'invitation',
      edition: 'public',
      version: '1.0',
      out,
    })
    for (let step = await work.next(); step.done !== true; step = await work.next());
    const document = await signedWith(await readFile(out))
    expect(inspect(document)).toEqual({
      claimed: ['pdfa-2a', 'pdfua-1'],
      checked: ['pdfa-2a', 'pdfua-1'],
      breaches: [],
    })
    expect(readSignatures(document)).toMatchObject([{ state: 'whole' }])
  })

  it('is told from one that was changed at any place', async () => {
    const [place] = signaturePlaces(signed)
    const [, opens = 0, closes = 0] = place?.covered ?? []
    for (let at = 0; at < signed.length; at += 37) {
      if (at >= opens && at < closes) continue
      const changed = Buffer.from(signed)
      changed[at] = (changed[at] ?? 0) ^ 1
      const states = readSignatures(changed).map(({ state }) => state)
      expect(states, `byte ${at}`).not.toContain('whole')
    }
  })

  it('is told from one whose certificate bears another name', async () => {
    const text = signed.toString('latin1')
    const forged = Buffer.from(text.replaceAll(name('دبیرخانهٔ شورا'), name('دبیرخانهٔ شوری')), 'latin1')
    expect(readSignatures(forged)).toMatchObject([{ state: 'changed' }])
  })

  it('is told from one to which something was added', async () => {
    const added = Buffer.concat([signed, Buffer.from('\n% another page\n')])
    expect(readSignatures(added)).toMatchObject([{ state: 'followed' }])
  })

  it('is not signed again, since the first signature would not cover the second', async () => {
    await expect(signedWith(signed)).rejects.toMatchObject({ code: 'sign-signed-already' })
  })
})

describe('a certificate', () => {
  it('is said to be out of its time, or vouched for by somebody unknown', async () => {
    expect(await said({ from: -20, until: -10 })).toMatch(/^warn .*درست است[^]*پایان یافته است\./)
    expect(await said({ from: 10, until: 20 })).toMatch(/^warn .*درست است[^]*هنوز آغاز نشده است/)
    expect(await said({})).toMatch(/^warn [^]*خود امضاکننده/)
    expect(await said({ issued: true })).toMatch(/^good [^]*امضاکننده: دبیرخانهٔ شورا[^]*مرکز گواهی آزمایشی؛/)
  })

  it('opens with its own passphrase alone, and is told from other files', async () => {
    const file = await certificateFile()
    await expect(openCertificate(file, 'رمز دیگر')).rejects.toMatchObject({ code: 'certificate-passphrase-wrong' })
    await expect(openCertificate(plain, passphrase)).rejects.toMatchObject({ code: 'certificate-unreadable' })
  })
})

it('is valid to another reader, poppler', async () => {
  const path = join(await temporaryFolder(), 'signed.pdf')
  await writeFile(path, signed)
  const printed = await readTool('pdfsig', ['-nocert', path])
  expect(printed).toContain('Signature Validation: Signature is Valid.')
  expect(printed).toContain('ETSI.CAdES.detached')
  expect(printed).toContain('Total document signed')
})
