import type { PdfFile } from './pdfFile.ts'
import { type Dictionary, IndirectReference, type PdfValue } from './values.ts'

export interface Page {
  /** Object id. */
  object: number
  /** Counted from 1. */
  number: number
  entries: Dictionary
  /** Its own, or those of the pages around it. */
  resources: Dictionary
}

/** Pages in order. */
export function readPages(file: PdfFile): Page[] {
  const pages: Page[] = []
  const seen = new Set<number>()
  const read = (value: PdfValue | undefined, inherited: PdfValue | undefined): void => {
    if (!(value instanceof IndirectReference) || seen.has(value.id)) return
    seen.add(value.id)
    const entries = file.dictionary(value)
    const resources = entries.get('Resources') ?? inherited
    if (entries.has('Kids')) for (const kid of file.array(entries.get('Kids'))) read(kid, resources)
    else pages.push({ object: value.id, number: pages.length + 1, entries, resources: file.dictionary(resources) })
  }
  read(file.catalog.get('Pages'), undefined)
  return pages
}
