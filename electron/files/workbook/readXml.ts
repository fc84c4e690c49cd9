import { XmlScanner, type XmlVisitor } from './xmlScanner.ts'

/**
 * Reads a part of a workbook piece by piece, and stops after each for what the visitor has gathered.
 * @param pieces in UTF-8, or in UTF-16 with its mark
 * @throws DamagedXml, or what the visitor throws; what stands before has been told
 */
export function* readXml(pieces: Iterable<Uint8Array>, visitor: XmlVisitor): Generator<void> {
  const scanner = new XmlScanner(visitor)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for (const piece of pieces) {
    decoder ??= decoderOf(piece)
    scanner.write(decoder.decode(piece, { stream: true }))
    yield
  }
  scanner.write(decoder?.decode() ?? '')
  scanner.end()
  yield
}

/** Reads a whole part. @throws DamagedXml, or what the visitor throws */
export function visitXml(pieces: Iterable<Uint8Array>, visitor: XmlVisitor): void {
  for (const _ of readXml(pieces, visitor));
}

function decoderOf([first, second]: Uint8Array): InstanceType<typeof TextDecoder> {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}

/** Thrown by a visitor that has seen too much. */
export class VisitorStop extends Error {}

/** Signs that XML cannot hold are written «_x0001_». */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** «1» or «true» */
export const isOn = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true'
