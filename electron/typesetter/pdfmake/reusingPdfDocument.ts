import { PackedStreams } from '../file/packedStreams.ts'
import type { PdfReference } from '../file/pdfPage.ts'
import type { EmbeddedFont } from '../text/embeddedFont.ts'
import { StockPDFDocument } from './internals.ts'

/** What a document's font is made of. */
interface OpenedFont {
  Embedded: new (document: object, font: object, id: string) => EmbeddedFont
  font: EmbeddedFont['font']
  name: string
}

/** By the path of their file: the house's own are eight. */
const openedFonts = new Map<string, OpenedFont>()

/**
 * pdfmake's PDFDocument, which neither reads a font file nor compresses a stream that another document had before it.
 */
export class ReusingPdfDocument extends StockPDFDocument {
  /** Of this document and others. */
  streams = new PackedStreams(0)

  /** Extends pdfkit's opening of a font: what fontkit reads of a file is the same for all documents. */
  override font(source: string): this {
    const known = openedFonts.get(source)
    // One of the same name is compared with it, by pdfkit.
    if (known && !this._fontFamilies[source] && !this._fontFamilies[known.name]) {
      // fontkit keeps a glyph with the letters that it was first asked for by: the program of a document asks for none.
      known.font._glyphs = {}
      const font = new known.Embedded(this, known.font, `F${++this._fontCount}`)
      this._fontFamilies[source] = font
      this._fontFamilies[known.name] = font
    }
    super.font(source)
    const opened = this._fontFamilies[source]
    if (!known && opened) openedFonts.set(source, openedFont(opened))
    return this
  }

  /** Extends pdfkit's objects: their streams are compressed once for all documents. */
  override ref(data?: object): PdfReference {
    const reference = super.ref(data)
    const end = reference.end.bind(reference)
    reference.end = chunk => {
      if (chunk) reference.write(chunk)
      if (reference.compress && reference.buffer.length > 0) {
        reference.buffer = [this.streams.packSync(Buffer.concat(reference.buffer))]
        reference.compress = false
      }
      end()
    }
    return reference
  }
}

function openedFont(embedded: EmbeddedFont): OpenedFont {
  return { Embedded: embedded.constructor as OpenedFont['Embedded'], font: embedded.font, name: embedded.name }
}
