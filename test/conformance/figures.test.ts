import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Content, typeset } from '../../electron/typesetter/typeset.ts'
import { figureLines } from './figureCorpus.ts'
import { pdfJs, poppler } from './readers.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figures-'))
})
afterAll(() => rm(folder, { recursive: true }))

const families = figureLines()
/** Marks of direction and the gaps of a justified line say nothing of the order. */
const letters = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]/g, '')

it.each(['codes', 'groups', 'expressions'] as const)(
  'poppler and pdf.js read every one of the %s whole and in order',
  async name => {
    const file = join(folder, `${name}.pdf`)
    const content: Content[] = families[name].map(({ line }) => ({ text: line, margin: [0, 0, 0, 6] }))
    const page = { pageSize: 'A4', pageMargins: 60, defaultStyle: { fontSize: 11, isolateFigures: true } } as const
    await writeFile(file, await typeset({ content, ...page }, { title: name, author: 'test', date: new Date(0) }))
    for (const reader of [poppler, pdfJs]) {
      const read = letters(await reader.text(file))
      const lost = families[name].filter(({ line }) => !read.includes(letters(line)))
      expect({ reader: reader.name, lost: lost.map(({ token }) => token) }).toEqual({ reader: reader.name, lost: [] })
    }
  },
  30_000,
)
