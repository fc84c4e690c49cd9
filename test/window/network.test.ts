import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { audienceFiles } from '../../electron/hosts/hall/audienceFiles.ts'

it('makes the page of files of its own and what it shares, none of the window’s', async () => {
  const files = await audienceFiles(windowFolder)
  const manifest = JSON.parse(await readFile(join(windowFolder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; name?: string; src?: string; isEntry?: boolean }
  >
  const served = Object.values(manifest).filter(({ file }) => files.has(`/${file}`))
  expect(served.filter(({ isEntry }) => isEntry === true).map(({ src }) => src)).toEqual(['audience/index.html'])
  expect(served.filter(({ name }) => name === 'reads' || name === 'first' || name === 'mount')).toEqual([])
  expect(served.flatMap(({ src }) => src ?? []).filter(src => src.startsWith('screens/'))).toEqual([])
  const scripts = [...files].filter(file => file.endsWith('.js'))
  const texts = await Promise.all(scripts.map(file => readFile(join(windowFolder, file), 'utf8')))
  // Calls and words of the window alone.
  for (const word of ['openPlace', 'newestBackup', 'بازیابی']) expect(texts.join('').includes(word)).toBe(false)
})
