import { coordinate } from '../file/coordinate.ts'
import { ObjectReference } from '../file/objectReference.ts'
import { pdfText } from '../file/pdfText.ts'
import type { Rectangle } from '../file/rectangle.ts'
import type { LinkTarget } from '../model/lineSegment.ts'
import type { StructureElement } from '../model/structureElement.ts'
import type { OpenDocument } from './openDocument.ts'

/**
 * Adds a link annotation to the page (PDF/UA-1, 7.18: tagged, printable and with a description).
 * @param description what the link says, for a listener
 */
export function addLink(
  pdfDocument: OpenDocument,
  target: LinkTarget,
  area: Rectangle,
  description: string,
  element: StructureElement | undefined,
): void {
  const { page, tree } = pdfDocument
  const id = pdfDocument.reserve()
  const corners = pdfDocument.inUserSpace(area).map(coordinate).join(' ')
  const parent = element && tree ? ` /StructParent ${tree.annotate(element, page.dictionary.id, id)}` : ''
  const contents = ` /Contents ${pdfText(description)}`
  pdfDocument.write(
    id,
    `<< /Type /Annot /Subtype /Link /Rect [${corners}] /Border [0 0 0] /F 4${contents}${parent}${action(pdfDocument, target)} >>`,
  )
  page.annotations.push(new ObjectReference(id))
}

function action(pdfDocument: OpenDocument, { link, linkToDestination }: LinkTarget): string {
  if (link !== undefined)
    return ` /A << /S /URI /URI (${asciiUri(link).replaceAll(/[\\()]/g, character => `\\${character}`)}) >>`
  return ` /Dest (${pdfDocument.destinationName(linkToDestination ?? '')})`
}

/** A URI holds ASCII only; letters of other scripts are percent-encoded. */
function asciiUri(link: string): string {
  return link.toWellFormed().replaceAll(/[^\u0021-\u007e]/gu, character => encodeURIComponent(character))
}
