import { XmlDocument, type XmlElement } from './pdfmake/internals.ts'

export type { XmlElement as SvgElement } from './pdfmake/internals.ts'

/**
 * Reads an SVG text as it is read when it is drawn; what is then drawn of it, pdfmake's reader does not say.
 * @throws Error for what is not well-formed
 */
export function readSvg(svg: string): XmlElement {
  return new XmlDocument(svg)
}
