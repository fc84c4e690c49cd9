import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../electron/inspector/inspect.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const request = { session: 's6-73', document: 'briefing', edition: 'public', version: '1.0' } as const

describe('documents.compile', () => {
  it('streams pages done up to the last, and returns what was written', async () => {
    const api = await sampleApi()
    const out = join(await temporaryFolder(), 'briefing.pdf')
    const work = await api.documents.compile({ ...request, out })
    const steps: { page: number; pages: number }[] = []
    let step = await work.next()
    for (; step.done !== true; step = await work.next()) steps.push(step.value)
    const bytes = await readFile(out)
    expect(step.value).toMatchObject({ file: out, edition: 'public', bytes: bytes.length })
    expect(step.value.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(steps.at(-1)).toEqual({ page: step.value.pages, pages: step.value.pages })
  })

  it('writes nothing when it is cancelled', async () => {
    const api = await sampleApi()
    const folder = await temporaryFolder()
    const stop = new AbortController()
    const work = await api.documents.compile({ ...request, out: join(folder, 'x.pdf') }, { signal: stop.signal })
    stop.abort()
    await expect(work.next()).rejects.toMatchObject({ code: 'PROBLEM', data: { code: 'cancelled' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('makes a page for browsers of the public edition, and of no closed one', async () => {
    const api = await sampleApi()
    const folder = await temporaryFolder()
    const out = join(folder, 'agenda.html')
    const sections = ['agenda']
    const work = await api.documents.compile({ ...request, sections, out })
    const { value } = await work.next()
    expect(value).toMatchObject({ file: out, edition: 'public', pages: null, standards: [], protected: false })
    expect(await readFile(out, 'utf8')).toContain('سخنان شهردار')
    const closed = { ...request, edition: 'closed', copy: { number: 1, recipient: 'رئیس شورا' } } as const
    const refused = await api.documents.compile({ ...closed, out: join(folder, 'closed.html') })
    await expect(refused.next()).rejects.toMatchObject({ code: 'PROBLEM', data: { code: 'web-page-closed' } })
    expect(await readdir(folder)).toEqual(['agenda.html'])
  })

  it('says which session is unknown', async () => {
    const api = await sampleApi()
    const work = await api.documents.compile({ ...request, session: 's6-99', out: 'x.pdf' })
    await expect(work.next()).rejects.toMatchObject({ code: 'PROBLEM', data: { code: 'session-unknown' } })
  })

  it('leaves the file that is there when the new one cannot take its place', async () => {
    const api = await sampleApi()
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'taken'), 'هست')
    const work = await api.documents.compile({ ...request, out: join(folder, 'taken', 'x.pdf') })
    const drain = async () => {
      while ((await work.next()).done !== true);
    }
    await expect(drain()).rejects.toMatchObject({ code: 'PROBLEM', data: { code: 'output-not-written' } })
    expect(await readFile(join(folder, 'taken'), 'utf8')).toBe('هست')
  })

  it('prints the sections and the style that are asked for', async () => {
    const api = await sampleApi()
    const folder = await temporaryFolder()
    const sizes: number[] = []
    for (const sections of [['agenda'], undefined]) {
      const style = { page: { variant: 'print', binding: 25, duplex: true } } as const
      const work = await api.documents.compile({ ...request, sections, style, out: join(folder, 'x.pdf') })
      let step = await work.next()
      while (step.done !== true) step = await work.next()
      sizes.push(step.value.pages ?? 0)
    }
    expect(sizes[0]).toBeLessThan((sizes[1] ?? 0) / 4)
  })

  it('writes the standards asked for, and says which', async () => {
    const api = await sampleApi()
    const out = join(await temporaryFolder(), 'x.pdf')
    for (const standards of [undefined, ['pdfua-1'], []] as const) {
      const pdf = standards === undefined ? {} : { standards }
      const work = await api.documents.compile({ ...request, sections: ['agenda'], pdf, out })
      let step = await work.next()
      while (step.done !== true) step = await work.next()
      expect(step.value.standards).toEqual(standards ?? ['pdfa-2a', 'pdfua-1'])
      expect(inspect(await readFile(out))).toMatchObject({ claimed: step.value.standards, breaches: [] })
    }
  })

  it('refuses an archive with a password before anything runs, with the reason', async () => {
    const api = await sampleApi()
    const folder = await temporaryFolder()
    const pdf = { standards: ['pdfa-2a'], protection: { openPassword: 'رمز', allow: ['print'] } } as const
    const work = await api.documents.compile({ ...request, pdf, out: join(folder, 'x.pdf') })
    await expect(work.next()).rejects.toMatchObject({
      data: { code: 'archive-with-password' },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('says which section is unknown', async () => {
    const api = await sampleApi()
    const work = await api.documents.compile({ ...request, sections: ['budjet'], out: 'x.pdf' })
    await expect(work.next()).rejects.toMatchObject({ code: 'PROBLEM', data: { code: 'section-unknown' } })
  })

  it.each([
    ['a binding no binder has', { page: { variant: 'print', binding: 400 } }],
    ['a page nobody prints', { page: { variant: 'web' } }],
  ])('refuses %s', async (_, style) => {
    const api = await sampleApi()
    const asked = { ...request, style: style as { page: { variant: 'screen' } }, out: 'x.pdf' }
    await expect(api.documents.compile(asked)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('refuses a call that breaks the contract before anything runs', async () => {
    const api = await sampleApi()
    await expect(api.documents.compile({ ...request, asOf: '1401-10-18x', out: 'x.pdf' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
