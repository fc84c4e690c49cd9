import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textOf } from '../fixtures/placedText.ts'
import { readTool } from '../referees/runTool.ts'

/** A program that gets text out of a PDF. */
export interface Reader {
  name: string
  text: (file: string) => Promise<string>
}

/**
 * In a right-to-left line poppler writes what runs left to right as it looks, between U+202A and U+202C: the space that
 * follows a number stands at its left and so comes out before it. It is put back where it is read.
 */
const embedded = /\u202a(\s*)([^\u202a-\u202c]*?)(\s*)\u202c/g

export const poppler: Reader = {
  name: 'poppler',
  async text(file) {
    const text = await readTool('pdftotext', ['-enc', 'UTF-8', file, '-'])
    return text.replace(embedded, '$3$2$1')
  },
}

export const pdfJs: Reader = {
  name: 'pdf.js',
  async text(file) {
    const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
    const pdf = await loading.promise
    try {
      let text = ''
      for (let page = 1; page <= pdf.numPages; page++) {
        const { items } = await (await pdf.getPage(page)).getTextContent()
        text += textOf(items.filter(item => 'str' in item))
        text += '\n'
      }
      return text
    } finally {
      await loading.destroy()
    }
  },
}

const python = promisify(execFile)

const muPdf = 'import sys, fitz\nfor page in fitz.open(sys.argv[1]): print(page.get_text())'
const pdfium =
  'import sys, pypdfium2\nfor page in pypdfium2.PdfDocument(sys.argv[1]): print(page.get_textpage().get_text_bounded())'

/** MuPDF and PDFium where Python has them (packages pymupdf, pypdfium2); they are reported and hold no bar. */
export async function optionalReaders(): Promise<Reader[]> {
  const readers = [pythonReader('MuPDF', 'fitz', muPdf), pythonReader('PDFium', 'pypdfium2', pdfium)]
  const found = await Promise.all(readers)
  return found.filter(reader => reader !== undefined)
}

async function pythonReader(name: string, module: string, script: string): Promise<Reader | undefined> {
  try {
    await python('python3', ['-c', `import ${module}`])
  } catch {
    return undefined
  }
  const environment = { ...process.env, PYTHONIOENCODING: 'utf-8' }
  const options = { env: environment, maxBuffer: 2 ** 28 }
  return { name, text: async file => (await python('python3', ['-c', script, file], options)).stdout }
}
