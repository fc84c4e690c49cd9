/** Makes the README's pictures from the demo's public briefing, minutes and slides: run `npm run demo` first. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pagePictures } from '../../electron/pdf/pagePictures.ts'

/** Pages by picture, of each document. */
const pictures = {
  briefing: { cover: 1, overview: 3, chapter: 14, energy: 29 },
  minutes: { attendance: 1, votes: 5 },
  slides: { slides: 4 },
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
for (const [document, pages] of Object.entries(pictures)) {
  const pdf = await readFile(here(`../../out/demo/${document}-public.pdf`))
  const folder = await mkdtemp(join(tmpdir(), 'shoranameh-pictures-'))
  try {
    const files = await pagePictures(pdf, { outDir: folder })
    for (const [name, page] of Object.entries(pages)) {
      const file = files[page - 1]
      if (file === undefined) throw new Error(`${document} has no page ${page}`)
      await copyFile(file, here(`${name}.png`))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}
