import { type Font, readFonts } from './fonts.ts'
import { type PaintedPage, readContent } from './pageContent.ts'
import { type Page, readPages } from './pages.ts'
import { PdfFile } from './pdfFile.ts'
import { readTags, type Tag } from './tagTree.ts'
import { type Dictionary, IndirectReference } from './values.ts'

/** An annotation with where it is. */
export interface Annotation {
  object: number | undefined
  page: Page
  entries: Dictionary
}

/** What rules look at, read once. */
export interface Subject {
  file: PdfFile
  pages: readonly Page[]
  painted: readonly PaintedPage[]
  tags: readonly Tag[]
  annotations: readonly Annotation[]
  fonts: ReadonlyMap<string, Font>
  /** The document's metadata packet. */
  xmp: string
}

/** @throws Problem 'pdf-damaged' or 'pdf-locked' */
export function readSubject(bytes: Uint8Array): Subject {
  const file = new PdfFile(bytes)
  const pages = readPages(file)
  return {
    file,
    pages,
    painted: pages.map(page => readContent(file, page)),
    tags: readTags(file),
    annotations: pages.flatMap(page => annotationsOf(file, page)),
    fonts: readFonts(file, pages),
    xmp: Buffer.from(file.streamText(file.catalog.get('Metadata')), 'latin1').toString('utf8'),
  }
}

function annotationsOf(file: PdfFile, page: Page): Annotation[] {
  return file.array(page.entries.get('Annots')).map(value => ({
    object: value instanceof IndirectReference ? value.id : undefined,
    page,
    entries: file.dictionary(value),
  }))
}
