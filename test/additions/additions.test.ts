import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { additions } from './index.ts'
import { vehicleKind } from './recordKind.ts'

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

/** The file beside its own that a line imports from, without its ending. */
function importedBeside(line: string): string | undefined {
  return /^import .* from '\.\/(.*)\.ts'/.exec(line)?.[1]
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

  it.each(additions)('is put where the product has a place for it: $row', async ({ insertions }) => {
    const places = await Promise.all(
      insertions.map(async ({ file, before, put }) => {
        const text = await readFile(join(root, file), 'utf8')
        return [file, text.includes(put) ? 1 : text.split(before).length - 1]
      }),
    )
    expect(places.filter(([, times]) => times !== 1)).toEqual([])
  })

  it.each(additions)('keeps imports in their order, which the format asks for: $row', async ({ insertions }) => {
    for (const { file, before, put } of insertions) {
      const own = importedBeside(put)
      if (own === undefined) continue
      const [above = '', below = ''] = (await readFile(join(root, file), 'utf8')).replace(put, '').split(before)
      const neighbours = [above.trimEnd().split('\n').at(-1), `${before}${below}`.split('\n')[0]]
      const [last, next] = neighbours.map((line = '') => importedBeside(line))
      const inOrder = [last, own, next].filter(path => path !== undefined)
      expect(inOrder).toEqual(inOrder.toSorted())
    }
  })

  it('has the record kind that is added as its example', async () => {
    expect(await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(vehicleKind.trim())
  })
})
