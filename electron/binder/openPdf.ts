import { PDF, PdfDict, PdfNumber, type PdfObject, PdfRef } from '@libpdf/core'
import { lacksParts } from './lostParts.ts'
import { dictsOf, nameOf, type Resolve, resolveIn } from './pdfObjects.ts'

/** Why a PDF is not bound. */
export type PdfTrouble = 'encrypted' | 'damaged' | 'no-pages' | 'too-many-pages'

/** Of one attachment. A packet of more is no packet any more. */
const mostPages = 2000

/**
 * Opens a PDF, or says why it cannot be bound whole. One whose table of objects leads astray is read anew without it.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDF | PdfTrouble> {
  const opened = await openAsIs(bytes)
  if (opened !== 'damaged') return opened
  const repaired = await openAsIs(withoutTable(bytes))
  if (typeof repaired !== 'string') return repaired
  // Some are locked in ways that the library does not even recognise.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt')) return 'encrypted'
  return repaired === 'no-pages' ? 'damaged' : repaired
}

/** A copy in which nothing says where its table lies, so that its objects are searched for. */
function withoutTable(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('startxref'); at !== -1; at = copy.indexOf('startxref', at + 9)) copy.fill('%', at, at + 9)
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.length)
}

async function openAsIs(bytes: Uint8Array): Promise<PDF | PdfTrouble> {
  const pdf = await PDF.load(bytes).catch(() => undefined)
  if (pdf === undefined) return 'damaged'
  if (pdf.isEncrypted) return 'encrypted'
  const resolve = resolveIn(pdf)
  const leaves = countLeaves(pdf, resolve)
  if (leaves === 'lost') return 'damaged'
  if (leaves === 0) return 'no-pages'
  if (leaves > mostPages) return 'too-many-pages'
  if (pdf.getPageCount() !== leaves || (pdf.recoveredViaBruteForce && lacksParts(pdf))) return 'damaged'
  return pdf
}

/** Levels of a page tree; deeper ones are made to harm. */
const deepest = 200

/**
 * Pages that the tree leads to, counted by ourselves: where a branch leads nowhere the library leaves out its pages
 * without a word.
 */
function countLeaves(pdf: PDF, resolve: Resolve): number | 'lost' {
  const root = pdf.context.catalog.getDict().getDict('Pages', resolve)
  const seen = new Set<PdfDict>()
  let isLost = false
  const count = (node: PdfDict, depth: number): number => {
    if (seen.has(node) || depth > deepest) isLost = true
    if (isLost) return 0
    seen.add(node)
    const kids = node.get('Kids', resolve)
    if (kids === undefined) return nameOf(node.get('Type', resolve)) === 'Pages' ? 0 : 1
    const found = dictsOf(kids, resolve)
    if (found.length !== lengthOf(kids)) isLost = true
    return found.reduce((sum, kid) => sum + count(kid, depth + 1), 0)
  }
  if (root === undefined) return 'lost'
  const leaves = count(root, 0)
  return isLost || isFewerThanSaid(leaves, root, resolve) || isFewerThanFound(leaves, pdf) ? 'lost' : leaves
}

function lengthOf(kids: PdfObject): number {
  return 'length' in kids ? kids.length : 0
}

/** More than any file holds is said by accident. */
function isFewerThanSaid(leaves: number, root: PdfDict, resolve: Resolve): boolean {
  const said = root.get('Count', resolve)
  return said instanceof PdfNumber && said.value > leaves && said.value < 1e6
}

/** In a file whose table of objects was lost, pages may lie that no tree names. */
function isFewerThanFound(leaves: number, pdf: PDF): boolean {
  if (!pdf.recoveredViaBruteForce) return false
  const { nextObjectNumber } = pdf.context.registry
  let found = 0
  for (let at = 1; at < nextObjectNumber; at++) {
    const object = pdf.getObject(PdfRef.of(at))
    if (object instanceof PdfDict && nameOf(object.get('Type')) === 'Page') found++
  }
  return found > leaves
}
