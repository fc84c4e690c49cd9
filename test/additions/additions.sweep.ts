import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf, squeezed } from '../fixtures/readPdf.ts'
import { runCli } from '../fixtures/runCli.ts'
import { sampleStore } from '../fixtures/sampleSession.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { additions } from './index.ts'
import { copyProduct } from './productCopy.ts'

describe('what CONTRIBUTING says how to add', () => {
  it('does its work, all of it at once', async () => {
    const copy = await temporaryFolder()
    await copyProduct(copy, additions)
    const folder = await temporaryFolder()
    const store = await sampleStore(folder)
    const run = async (...words: string[]) => {
      const { code, stdout, stderr } = await runCli(words, { cwd: folder, cli: join(copy, 'electron/cli.js') })
      expect(stderr).toBe('')
      expect(code).toBe(0)
      return stdout
    }
    const textOf = async (file: string) => squeezed((await readPdf(join(folder, file))).text)

    expect(await run('sessions', store)).toContain('۱۸ دی ۱۴۰۱')
    expect(await run('charts', store, '--out', 'charts')).toContain('crisis-drill-participants')
    await run('compile', store, '--sections', 'attachments', '--edition', 'closed', '--out', 'attachments.pdf')
    expect(await textOf('attachments.pdf')).toContain(squeezed('فهرست پیوست‌ها'))
    await run('compile', store, '--document', 'chairSheet', '--edition', 'public', '--out', 'chair.pdf')
    expect(await textOf('chair.pdf')).toContain(squeezed('برگهٔ رئیس جلسه'))
    expect(await run('inspect', 'chair.pdf')).not.toContain('page-size')
    const document = {
      title: 'شعار',
      author: 'شورا',
      edition: 'public',
      version: '1.0',
      asOf: '2023-01-08',
      running: { start: 'شعار', footer: 'شورا' },
      blocks: [{ kind: 'motto', text: 'بودجه در پی شاخص' }],
    }
    await writeFile(join(folder, 'motto.json'), JSON.stringify(document))
    await run('typeset', 'motto.json', '--out', 'motto.pdf')
    expect(await textOf('motto.pdf')).toContain(squeezed('بودجه در پی شاخص'))
  }, 180_000)
})
