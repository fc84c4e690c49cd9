import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findTool } from './findTool.ts'
import { runTool } from './runTool.ts'

const filters = { txt: 'txt:Text (encoded):UTF8', pdf: 'pdf', xlsx: 'xlsx:Calc MS Excel 2007 XML' } as const

/**
 * A file as LibreOffice reads it: Word or PowerPoint as plain text or set as a PDF, OpenDocument saved for Excel.
 * @param folder an empty one, for its profile too: two that share one cannot run side by side
 * @returns where it is; undefined where LibreOffice is without its Writer, its Impress, or its Calc
 */
export async function converted(
  bytes: Uint8Array,
  to: keyof typeof filters,
  folder: string,
  kind: 'docx' | 'pptx' | 'fods' = 'docx',
): Promise<string | undefined> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `document.${kind}`)
  await writeFile(file, bytes)
  const profile = pathToFileURL(join(folder, 'profile')).href
  const words = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    filters[to],
    '--outdir',
    folder,
    file,
  ]
  const { stdout } = await runTool('soffice', words)
  return stdout.includes('convert ') ? join(folder, `document.${to}`) : undefined
}

/** Its text. @throws where LibreOffice cannot read it */
export async function readByLibreOffice(docx: Uint8Array, folder: string): Promise<string> {
  const file = await converted(docx, 'txt', folder)
  if (file === undefined) throw new Error('LibreOffice could not read the file')
  return readFile(file, 'utf8')
}

/**
 * A workbook that LibreOffice saves from OpenDocument's one XML file.
 * @returns undefined where LibreOffice and its Calc are not on this machine
 */
export async function workbookByLibreOffice(
  fods: string,
  folder: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (findTool('soffice') === undefined) return undefined
  const file = await converted(new TextEncoder().encode(fods), 'xlsx', folder, 'fods')
  return file === undefined ? undefined : new Uint8Array(await readFile(file))
}

/** Whether LibreOffice and its Impress are on this machine. @param pptx any good one */
export async function hasImpress(pptx: Uint8Array, folder: string): Promise<boolean> {
  return findTool('soffice') !== undefined && (await converted(pptx, 'pdf', folder, 'pptx')) !== undefined
}

/** Whether LibreOffice and its Writer are on this machine. @param docx any good one */
export async function hasWriter(docx: Uint8Array, folder: string): Promise<boolean> {
  return findTool('soffice') !== undefined && (await converted(docx, 'txt', folder)) !== undefined
}
