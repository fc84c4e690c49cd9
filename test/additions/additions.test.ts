import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPdf, squeezed } from '../fixtures/readPdf.ts'
import { runCli } from '../fixtures/runCli.ts'
import { sampleStore } from '../fixtures/sampleSession.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { additions } from './index.ts'
import { copyProduct } from './productCopy.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Rows of «To add…» in CONTRIBUTING: what is added, and the files that it is said to touch. */
async function rowsOfTour(): Promise<Map<string, string[]>> {
  const text = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')
  const [, table = ''] = /## To add…\n([\s\S]*?)\n## /.exec(text) ?? []
  const rows = [...table.matchAll(/^\| ([^|]+) \| (.+) \|$/gm)]
  return new Map(rows.map(([, row = '', touched = '']) => [row, pathsIn(touched)]))
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:electron|renderer|shared|test)\/[^`]+)`/g)].map(([, path = '']) => path)
}

/** «shared/checks/<rule>.ts» stands for any file there, «renderer/screens/<name>/» for any in such a folder. */
function meant(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/<[^>]*>/g, '[^/]+')}`)
}

describe('what CONTRIBUTING says how to add', () => {
  it('has been done for every row but of records, which are data', async () => {
    const [data = '', ...others] = (await rowsOfTour()).keys()
    expect(data).toContain('a department')
    expect(others).toEqual([...new Set(additions.map(({ row }) => row))])
  })

  it.each(additions)('touches the files that are named for $row', async ({ row, files, insertions }) => {
    const named = (await rowsOfTour()).get(row) ?? []
    const touched = [...Object.keys(files), ...insertions.map(({ file }) => file)]
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(path => !touched.some(file => meant(path).test(file)))).toEqual([])
    expect(touched.filter(file => !named.some(path => meant(path).test(file)))).toEqual([])
  })

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
