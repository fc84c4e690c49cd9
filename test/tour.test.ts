import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = ['README.md', 'CONTRIBUTING.md', 'electron/typesetter/README.md']

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

describe.each(pages)('%s', page => {
  it('leads to files that are there', async () => {
    const text = await readFile(join(root, page), 'utf8')
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target)
    const lost: string[] = []
    for (const target of targets) if (!(await isThere(join(root, dirname(page), target)))) lost.push(target)
    expect(lost).toEqual([])
  })
})

describe('the tour', () => {
  it('names, of whatever can be added, folders and files that are there', async () => {
    const text = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')
    const [, table = ''] = /## To add…\n([\s\S]*?)\n## /.exec(text) ?? []
    const paths = [...table.matchAll(/`((?:electron|renderer|shared|test)\/[^`]+)`/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(10)
    const lost: string[] = []
    for (const path of paths) {
      // A placeholder stands for files of its folder: there must be some.
      const folder = path.replace(/<[^>]*>.*$/, '')
      const found = folder === path ? await isThere(join(root, path)) : (await readdir(join(root, folder))).length > 1
      if (!found) lost.push(path)
    }
    expect(lost).toEqual([])
  })
})
