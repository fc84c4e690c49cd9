import { SaxesParser } from 'saxes'

/** What is told of an XML part as it is read; names come without their prefixes. */
export interface XmlVisitor {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** XML that is no XML, or ends too early. */
export class DamagedXml extends Error {}

/** Elements within each other; a spreadsheet's are far from it. */
const mostOpen = 256

/** Tells a visitor what stands in XML that comes piece by piece. It refuses a DTD, so that no entity unfolds. */
export class XmlScanner {
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })

  constructor({ open, close, text }: XmlVisitor) {
    const parser = this.#parser
    let depth = 0
    parser.on('error', ({ message }) => {
      throw new DamagedXml(message)
    })
    parser.on('doctype', () => {
      throw new DamagedXml('doctype')
    })
    parser.on('opentag', ({ name, attributes }) => {
      if (++depth > mostOpen) throw new DamagedXml('depth')
      open(localName(name), attributes)
    })
    parser.on('closetag', ({ name }) => {
      depth--
      close(localName(name))
    })
    const within = (some: string): void => {
      if (depth > 0) text(some)
    }
    parser.on('text', within)
    parser.on('cdata', within)
  }

  /** @throws DamagedXml, or what the visitor throws */
  write(piece: string): void {
    this.#parser.write(piece)
  }

  /** @throws DamagedXml for a part that ends too early */
  end(): void {
    this.#parser.close()
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
