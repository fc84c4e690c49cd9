import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { makeBackup } from '../../../electron/store/file/backups.ts'
import { restoreStore } from '../../../electron/store/file/restoreStore.ts'
import { certificateFile, passphrase } from '../../fixtures/certificateFile.ts'
import { readDocx } from '../../fixtures/readDocx.ts'
import { sampleStore } from '../../fixtures/sampleSession.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

async function sample() {
  const folder = await temporaryFolder()
  const app = createApp({ store: openStore(await sampleStore(folder)), ...countingAuthor() })
  onTestFinished(() => app.close())
  return { api: app.api, session: 's6-73', folder }
}

type Sample = Awaited<ReturnType<typeof sample>>

type Options = Partial<Parameters<Sample['api']['outputs']['make']>[0]>

async function made({ api, session }: Sample, options: Options = {}, signal?: AbortSignal) {
  const work = await api.outputs.make(
    { session, document: 'invitation', edition: 'public', version: '1.0', ...options },
    signal ? { signal } : {},
  )
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

describe('a document compiled from the window', () => {
  it('is kept with its file and can be read again', async () => {
    const own = await sample()
    const { missing, ...output } = await made(own)
    expect(missing).toEqual([])
    expect(output).toMatchObject({ document: 'invitation', changesSince: 0, isThere: true })
    expect(output.path.startsWith(join(own.folder, 'outputs'))).toBe(true)
    expect(await own.api.outputs.list({ session: own.session })).toEqual([output])
    const pdf = await own.api.outputs.read({ id: output.id })
    expect(await pdf.text()).toMatch(/^%PDF-/)
    expect(pdf).toMatchObject({ name: output.name, type: 'application/pdf', size: output.bytes })
  })

  it('is among the copies of its store, and comes back with one, in another folder too', async () => {
    const own = await sample()
    const output = await made(own)
    const store = join(own.folder, 'council.db')
    const copy = makeBackup(store, '2026-11-30T07:00:00Z') ?? ''
    expect(readdirSync(join(own.folder, 'backups', 'council.db.issued'))).toEqual([`${output.sha256}.pdf`])
    const bytes = readFileSync(output.path)
    const elsewhere = join(own.folder, 'رایانهٔ دیگر')
    mkdirSync(elsewhere)
    rmSync(join(own.folder, 'outputs'), { recursive: true })
    expect(await own.api.outputs.list({ session: own.session })).toMatchObject([{ isThere: false }])
    restoreStore(join(elsewhere, 'council.db'), copy)
    const app = createApp({ store: openStore(join(elsewhere, 'council.db')), ...countingAuthor() })
    onTestFinished(() => app.close())
    const [back] = await app.api.outputs.list({ session: own.session })
    expect(back).toMatchObject({ isThere: true, path: join(elsewhere, 'outputs', output.name) })
    expect(readFileSync(back?.path ?? '').equals(bytes)).toBe(true)
  })

  it('takes half of the room for copies at most: the last ones are in them, and one the store knows no more goes', async () => {
    const own = await sample()
    const first = await made(own)
    const store = join(own.folder, 'council.db')
    const issued = join(own.folder, 'backups', 'council.db.issued')
    makeBackup(store, '2026-11-30T07:00:00Z')
    const strange = join(issued, `${'0'.repeat(64)}.pdf`)
    writeFileSync(strange, 'از پیش')
    const second = await made(own, { edition: 'closed' })
    const room = 2 * second.bytes
    makeBackup(store, '2026-11-30T07:15:00Z', room)
    expect(readdirSync(issued)).toEqual([`${second.sha256}.pdf`])
    expect(existsSync(first.path)).toBe(true)
    expect(await own.api.backups.list()).toMatchObject({ issued: { count: 1, bytes: second.bytes, left: 1 } })
  })

  it('is a Word file where that is asked for, of the same number as its PDF', async () => {
    const own = await sample()
    await made(own)
    const { missing, ...output } = await made(own, { format: 'docx' })
    expect(missing).toEqual([])
    expect(output).toMatchObject({ format: 'docx', pages: null, version: '1.0', isThere: true })
    expect(await own.api.outputs.list({ session: own.session })).toContainEqual(output)
    const file = await own.api.outputs.read({ id: output.id })
    expect(file.name).toMatch(/\.docx$/)
    expect(file.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect((await readDocx(await file.bytes())).text).toContain('دعوت‌نامه')
    expect(
      readdirSync(join(own.folder, 'outputs'))
        .map(name => extname(name))
        .toSorted(),
    ).toEqual(['.docx', '.pdf'])
  })

  it('does not go out as Word without the password asked for', async () => {
    const own = await sample()
    const pdf = { protection: { openPassword: 'کلید', allow: [] } }
    await expect(made(own, { edition: 'closed', format: 'docx', pdf })).rejects.toMatchObject({
      data: { code: 'protection-in-word' },
    })
    expect(await own.api.outputs.list({ session: own.session })).toEqual([])
  })

  it('counts and tells what was written since', async () => {
    const own = await sample()
    const { id } = await made(own)
    await save(own.api.records, { kind: 'department', row: { code: 'parks', name: 'فضای سبز', head: null } })
    const [listed] = await own.api.outputs.list({ session: own.session })
    expect(listed?.changesSince).toBe(1)
    expect(await own.api.outputs.changes({ id })).toMatchObject([{ kind: 'department', key: 'parks' }])
  })

  it('keeps its session from being deleted', async () => {
    const own = await sample()
    await made(own)
    const removing = own.api.sessions.remove({ session: own.session })
    await expect(removing).rejects.toThrow(/^از این جلسه ۱ سند تهیه شده است و حذف نمی‌شود/)
  })

  it('says so when somebody has moved its file, and stays in the list', async () => {
    const own = await sample()
    const { id, path } = await made(own)
    rmSync(path)
    expect(await own.api.outputs.list({ session: own.session })).toMatchObject([{ id, isThere: false }])
    await expect(own.api.outputs.read({ id })).rejects.toThrow('دیگر سر جایش نیست')
  })

  it('is not kept when it is cancelled', async () => {
    const own = await sample()
    const stop = new AbortController()
    stop.abort()
    await expect(made(own, {}, stop.signal)).rejects.toMatchObject({ data: { code: 'cancelled' } })
    expect(await own.api.outputs.list({ session: own.session })).toEqual([])
  })
})

describe('how a document is printed', () => {
  it('protects it with a password that is kept nowhere', async () => {
    const own = await sample()
    const { id, path } = await made(own, { pdf: { protection: { openPassword: 'نشست پنهان', allow: ['print'] } } })
    const pdf = await own.api.outputs.read({ id })
    expect(await pdf.text()).toContain('/Encrypt')
    expect(path).not.toContain('نشست')
    const stored = readdirSync(own.folder, { withFileTypes: true }).filter(entry => entry.isFile())
    expect(stored.length).toBeGreaterThan(0)
    for (const { name } of stored) expect(readFileSync(join(own.folder, name)).includes('نشست پنهان')).toBe(false)
  })

  it('refuses a password for the archive, with the reason', async () => {
    const own = await sample()
    const pdf = { standards: ['pdfa-2a' as const], protection: { openPassword: 'x', allow: [] } }
    await expect(made(own, { pdf })).rejects.toThrow('رمز نمی‌پذیرد')
  })

  it('is in the letters that the settings name, unless the call names others', async () => {
    const own = await sample()
    await own.api.settings.save({ fonts: join(own.folder, 'nowhere') })
    await expect(made(own)).rejects.toThrow('nowhere')
    await expect(made(own, { style: { fonts: join(own.folder, 'elsewhere') } })).rejects.toThrow('elsewhere')
  })

  it('names the characters that no font draws', async () => {
    const own = await sample()
    const [session] = await own.api.sessions.list()
    if (session === undefined) throw new Error('No session')
    await save(own.api.records, { kind: 'session', row: { ...session, place: 'تالار 漢' } })
    const { missing } = await made(own)
    expect(missing).toEqual([{ code: 0x6f22, count: expect.any(Number) }])
  })
})

const versions = async ({ api, session }: Sample) => (await api.outputs.list({ session })).map(({ version }) => version)

describe('a version number', () => {
  it('is given again to the same paper alone', async () => {
    const own = await sample()
    const first = await made(own)
    expect((await made(own)).sha256).toBe(first.sha256)
    const [session] = await own.api.sessions.list()
    if (session === undefined) throw new Error('No session')
    await save(own.api.records, { kind: 'session', row: { ...session, place: 'تالار دیگر' } })
    await expect(made(own)).rejects.toMatchObject({
      data: { code: 'version-taken' },
      message: expect.stringContaining('۱٫۱'),
    })
    await made(own, { version: '1.4' })
    await expect(made(own)).rejects.toThrow('۱٫۵')
    expect((await versions(own)).toSorted()).toEqual(['1.0', '1.0', '1.4'])
  })

  it('is refused for other choices over the same data, and nothing of the second paper stays', async () => {
    const own = await sample()
    await made(own)
    await expect(made(own, { asOf: '2023-01-01' })).rejects.toMatchObject({ data: { code: 'version-taken' } })
    expect(readdirSync(join(own.folder, 'outputs'))).toHaveLength(1)
  })

  it('is that of every numbered copy, and of each edition for itself', async () => {
    const own = await sample()
    for (const number of [1, 2]) await made(own, { edition: 'closed', copy: { number, recipient: `عضو ${number}` } })
    await made(own)
    expect(await versions(own)).toEqual(['1.0', '1.0', '1.0'])
  })
})

describe('a preview', () => {
  it('is the document that compile prints', async () => {
    const { api, session } = await sample()
    const document = await api.documents.preview({ session, document: 'invitation', edition: 'public', version: '1.0' })
    expect(document.blocks.map(({ kind }) => kind)).toContain('letterhead')
    expect((await api.documents.kinds()).sections.map(({ name }) => name)).toContain('overview')
  })
})

describe('a document that is signed', () => {
  it('stands beside the one that it was, under the same number, and is proved as that is', async () => {
    const own = await sample()
    const { api, session } = own
    const { id, version } = await made(own)
    const certificate = new File([await certificateFile({ from: -3000 })], 'council.p12')
    expect(await api.signing.certificate({ certificate, passphrase })).toMatchObject({ name: 'دبیرخانهٔ شورا' })
    const signed = await api.outputs.sign({ id, certificate, passphrase })
    expect(signed).toMatchObject({ isSigned: true, version, document: 'invitation', isThere: true })
    expect(await api.signing.read({ file: await api.outputs.read({ id: signed.id }) })).toMatchObject([
      { state: 'whole' },
    ])
    expect(await api.pdfFiles.verify({ path: signed.path, withStore: true })).toMatchObject({
      held: { kind: 'document', issued: { is: 'same', isSigned: true } },
    })
    // The paper without its signature is made again as it was.
    const again = await made(own)
    expect(again).toMatchObject({ version, isSigned: false })
    expect(await api.outputs.list({ session })).toHaveLength(3)
  })

  it('is not made of a file that somebody changed since, nor with a wrong passphrase', async () => {
    const own = await sample()
    const { id, path } = await made(own)
    const certificate = new File([await certificateFile({ from: -3000 })], 'council.p12')
    const wrong = own.api.outputs.sign({ id, certificate, passphrase: 'دیگر' })
    await expect(wrong).rejects.toMatchObject({ data: { code: 'certificate-passphrase-wrong' } })
    appendFileSync(path, '%')
    const changed = own.api.outputs.sign({ id, certificate, passphrase })
    await expect(changed).rejects.toMatchObject({ data: { code: 'output-file-changed' } })
    expect(await own.api.outputs.list({ session: own.session })).toHaveLength(1)
  })
})
