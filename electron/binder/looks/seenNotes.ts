import { PdfDict, PdfNumber, type PdfObject, PdfStream } from '@libpdf/core'
import { dictsOf, nameOf, type Resolve } from '../pdfObjects.ts'

/** What is only there to be pressed, or opens elsewhere. */
const unseen = new Set(['Popup', 'Link'])
/** Hidden, and not shown on a screen (ISO 32000-1, table 165). */
const hiddenFlags = 2 | 32

/** Notes and fields of a page that are to be seen, with their places among all. @param isHidden of a layer */
export function seenNotes(
  page: PdfDict,
  resolve: Resolve,
  isHidden: (layer: PdfObject | undefined) => boolean,
): { at: number; note: PdfDict }[] {
  return dictsOf(page.get('Annots', resolve), resolve)
    .map((note, at) => ({ at, note }))
    .filter(({ note }) => {
      const flags = note.get('F', resolve)
      const isFlagged = flags instanceof PdfNumber && (flags.value & hiddenFlags) !== 0
      return !isFlagged && !unseen.has(nameOf(note.get('Subtype', resolve)) ?? '') && !isHidden(note.get('OC'))
    })
}

/** How a note looks when nobody touches it; of several states, the one it is in. */
export function lookOf(note: PdfDict, resolve: Resolve): PdfStream | undefined {
  const normal = note.getDict('AP', resolve)?.get('N', resolve)
  if (normal instanceof PdfStream) return normal
  const look = normal instanceof PdfDict ? normal.get(stateOf(note, resolve), resolve) : undefined
  return look instanceof PdfStream ? look : undefined
}

/** Whether a note says how it looks; one that is off looks like nothing where only its other state is drawn. */
export function saysItsLook(note: PdfDict, resolve: Resolve): boolean {
  if (lookOf(note, resolve) !== undefined) return true
  return note.getDict('AP', resolve)?.get('N', resolve) instanceof PdfDict && stateOf(note, resolve) === 'Off'
}

function stateOf(note: PdfDict, resolve: Resolve): string {
  return nameOf(note.get('AS', resolve)) ?? 'Off'
}
