/** Makes the README's pictures from the demo's public briefing: run `npm run demo` first. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pagePictures } from '../../electron/pdf/pagePictures.ts'

const pictures = { cover: 1, overview: 3, chapter: 13, energy: 33 }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const pdf = await readFile(here('../../out/demo/briefing-public.pdf'))
const folder = await mkdtemp(join(tmpdir(), 'shoranameh-pictures-'))
try {
  const files = await pagePictures(pdf, { outDir: folder })
  for (const [name, page] of Object.entries(pictures)) {
    const file = files[page - 1]
    if (file === undefined) throw new Error(`The briefing has no page ${page}`)
    await copyFile(file, here(`${name}.png`))
  }
} finally {
  await rm(folder, { recursive: true })
}
