import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { readPdf } from '../../fixtures/readPdf.ts'
import { each } from './wayOut.ts'

/** The name of a document without what differs in every run. */
export const withoutId = (name: string) => name.replace(/-[^-]*\.(pdf|docx|pptx|html)$/, '')

/** Bytes that are compressed, and say nothing until they are read: whether they are the same is all they tell. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a reader finds, and whether its bytes are the same. */
export async function pdfOf(file: string): Promise<unknown> {
  return [await readPdf(file), digestOf(await readFile(file))]
}

/** Every part: texts, running lines, properties and names as they are written, pictures with whatever they carry. */
export async function docxOf(file: string): Promise<unknown> {
  return partsOf(new Uint8Array(await readFile(file)))
}

/** All that it holds: its words, its pictures' words, and the pictures as they are written. */
export async function pageOf(file: string): Promise<unknown> {
  const page = await readFile(file, 'utf8')
  const pictures = [...page.matchAll(/;base64,([A-Za-z0-9+/=]+)/g)]
  return [page, pictures.map(([, bytes = '']) => Buffer.from(bytes, 'base64').toString())]
}

/** Parts of an office file by their names, those of workbooks within it too. */
export function partsOf(zip: Uint8Array): unknown {
  return Object.entries(unzipSync(zip)).map(([name, bytes]): unknown => [
    name,
    name.endsWith('.xlsx')
      ? partsOf(bytes)
      : Buffer.from(bytes).toString(/\.(xml|rels)$/.test(name) ? 'utf8' : 'latin1'),
  ])
}

export async function filesIn(folder: string): Promise<unknown> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter(file => file.isFile()).map(file => join(file.parentPath, file.name))
  return each(files.sort(), async file => [relative(folder, file), (await readFile(file)).toString()])
}

export function unzipped(zip: Uint8Array): unknown {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])
}
