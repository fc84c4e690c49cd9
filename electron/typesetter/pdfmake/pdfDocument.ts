import { createHash, type Hash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Encryption } from '../file/encryption/encryption.ts'
import { ObjectReference } from '../file/objectReference.ts'
import { crossReferences, fieldWidths, ObjectStreams, type Place, streamObject } from '../file/objectStreams.ts'
import type { PackedStreams } from '../file/packedStreams.ts'
import type { PdfPage } from '../file/pdfPage.ts'
import { label } from '../file/pdfText.ts'
import type { Corners, Rectangle } from '../file/rectangle.ts'
import { type DocumentProperties, producer, xmpDescription } from '../file/xmp.ts'
import { type FontFamilies, fontFamilies, isFontFile } from '../fonts/families.ts'
import { type ObjectSink, StructureTree } from '../tags/structureTree.ts'
import type { EmbeddedFont } from '../text/embeddedFont.ts'
import type { Face, FaceName } from '../text/fontBook.ts'
import type { TextFont } from '../text/textFont.ts'
import { DocumentFonts, fontSources } from './documentFonts.ts'
import { ReusingPdfDocument } from './reusingPdfDocument.ts'

/** A window needs something to show (PDF/UA-1, 7.1). */
const untitled = 'بدون عنوان'

/**
 * Replaces pdfmake's PDFDocument: fonts shape with HarfBuzz, the file is deterministic (its identifier is the digest
 * of its content, its dates are given), and structure tags, reading direction and language are written.
 */
export class PersianPdfDocument extends ReusingPdfDocument implements ObjectSink {
  readonly tree: StructureTree | undefined
  /** Made by the first write, which pdfkit's constructor does before our fields exist. */
  declare private output: { chunks: Buffer[]; digest: Hash } | undefined
  private readonly properties: DocumentProperties
  private readonly faces: DocumentFonts
  /** How often each character was drawn as a box, as no font has it. */
  readonly missing = new Map<number, number>()
  /** Operators that are not written into their page, as somebody asked for them. */
  private held: { page: PdfPage; operators: string[] } | undefined
  private readonly destinations = new Map<string, string>()
  private readonly places = new Map<number, Place>()
  private readonly packed = new ObjectStreams(
    {
      reserve: () => this.reserve(),
      writeStream: (id, entries, data) => {
        this._offsets[id - 1] = this._offset
        this._write(
          streamObject(id, entries, data, raw => this.streams.packSync(raw), this.properties.encryption?.encrypt),
        )
      },
    },
    this.places,
  )

  /**
   * @param images pictures by name, as data URLs
   * @param families that the definition may name
   * @param streams already compressed for other documents
   */
  constructor(
    properties: DocumentProperties,
    images: Record<string, string>,
    families: FontFamilies = fontFamilies,
    streams?: PackedStreams,
  ) {
    const { date, tagged, standards = [], encryption } = properties
    const title = label(properties.title) || untitled
    const author = label(properties.author)
    const info = {
      Title: title,
      Author: author,
      Creator: producer,
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    }
    const options = {
      pdfVersion: '1.7',
      // Makes pdfkit write the output intent and the identifier of PDF/A.
      ...(standards.includes('pdfa-2a') && { subset: 'PDF/A-2a' }),
      lang: 'fa-IR',
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      font: null,
      info,
    }
    super(fontSources(families), images, {}, {}, options, null, isFontFile)
    this.faces = new DocumentFonts(families, (family, bold, italics) => super.provideFont(family, bold, italics))
    this.properties = { ...properties, title, author }
    if (streams) this.streams = streams
    this.tree = tagged ? new StructureTree() : undefined
    const preferences = this._root.data.ViewerPreferences
    if (isReference(preferences)) preferences.data.Direction = 'R2L'
    if (tagged) this._root.data.MarkInfo = this.ref({ Marked: true })
    if (encryption) this.protect(encryption)
  }

  countMissing(characters: readonly number[]): void {
    for (const code of characters) this.missing.set(code, (this.missing.get(code) ?? 0) + 1)
  }

  /** In place of pdfkit's own encryption, whose revision 5 was withdrawn. Nothing but the header is written yet. */
  private protect({ encrypt }: Encryption): void {
    this._security = { getEncryptFn: () => encrypt, end: () => undefined }
    // Revision 6 came to PDF 1.7 as Adobe's extension, before PDF 2.0.
    this._root.data.Extensions = { ADBE: { BaseVersion: '1.7', ExtensionLevel: 8 } }
  }

  /** Replaces pdfkit's font: the same object, measured and encoded by our shaper for pdfmake's own callers. */
  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    return this.faces.embedded(family, bold, italics)
  }

  textFont(family: string | undefined, bold: boolean): TextFont {
    return this.faces.textFont(family, bold)
  }

  /** What a face is in this file. */
  face(textFont: TextFont): Face {
    return this.faces.face(textFont)
  }

  /** The faces that are asked for meanwhile, in order. */
  facesAskedFor(work: () => void): FaceName[] {
    return this.faces.askedFor(work)
  }

  contentWritten(work: () => void): string[] {
    const held = { page: this.page, operators: [] }
    this.held = held
    try {
      work()
    } finally {
      this.held = undefined
    }
    return held.operators
  }

  /** Extends pdfkit's writing of operators, which may be held back. */
  override addContent(content: string): this {
    if (this.held?.page !== this.page) return super.addContent(content)
    this.held.operators.push(content)
    return this
  }

  /** A destination's name in the file: numbered, because pdfkit sorts names by the machine's locale. */
  destinationName(id: string): string {
    const known = this.destinations.get(id)
    if (known) return known
    const name = `d${String(this.destinations.size + 1).padStart(6, '0')}`
    this.destinations.set(id, name)
    return name
  }

  /** A rectangle of the current page as PDF gives it. */
  inUserSpace({ x, y, width, height }: Rectangle): Corners {
    const { height: page } = this.page
    return [x, page - y - height, x + width, page - y]
  }

  reserve(): number {
    this._offsets.push(null)
    return this._offsets.length
  }

  /** Writes a small object among others, compressed. */
  write(id: number, body: string): void {
    this.packed.add(id, body)
  }

  /** Ends the document. @returns the whole file */
  finish(): Buffer {
    if (this.tree) {
      const root = this.ref({ Type: 'StructTreeRoot' })
      const { document, parentTree, nextKey, names } = this.tree.write(this, root.id)
      root.data.K = new ObjectReference(document)
      root.data.ParentTree = new ObjectReference(parentTree)
      root.data.ParentTreeNextKey = nextKey
      if (names !== undefined) root.data.IDTree = new ObjectReference(names)
      this._root.data.StructTreeRoot = root
    }
    this.packNames()
    this.packed.flush()
    // The renderer has ended them.
    this._pageBuffer = []
    this.end()
    return Buffer.concat(this.output?.chunks ?? [])
  }

  /** Writes the tree of destinations, which pdfkit would leave unencrypted, as an object of its own. */
  private packNames(): void {
    const names = this._root.data.Names
    if (!isReference(names)) return
    const id = this.reserve()
    this.write(id, String(names.data.Dests))
    names.data.Dests = new ObjectReference(id)
  }

  /** Replaces pdfkit's stream: the bytes are kept, and their digest names the file. */
  override _write(data: Buffer | string): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data
    this.output ??= { chunks: [], digest: createHash('md5') }
    this.output.chunks.push(bytes)
    this.output.digest.update(bytes)
    this._offset += bytes.length
  }

  /**
   * Replaces pdfkit's end of the file: a cross-reference stream, which packed objects need, and as identifier the
   * digest of the content in place of that of dates and title.
   */
  override _finalize(): void {
    const { encryption } = this.properties
    const lock = encryption ? ` /Encrypt ${this.writeOpen(encryption.dictionary)} 0 R` : ''
    const start = this._offset
    const id = this.reserve()
    this.places.set(id, { offset: start })
    this._offsets.forEach((offset, index) => {
      if (offset !== null) this.places.set(index + 1, { offset })
    })
    const digest = `<${this.output?.digest.digest('hex')}>`
    const entries = `/Type /XRef /Size ${id + 1} /W ${fieldWidths} /Root ${this._root.id} 0 R /Info ${this._info.id} 0 R${lock}`
    const table = streamObject(
      id,
      `${entries} /ID [${digest} ${digest}]`,
      crossReferences(id, this.places),
      deflateSync,
    )
    this.output?.chunks.push(table, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
  }

  /** Writes an object by itself and as it is. @returns its id */
  private writeOpen(body: string): number {
    const id = this.reserve()
    this._offsets[id - 1] = this._offset
    this._write(`${id} 0 obj\n${body}\nendobj`)
    return id
  }

  /** Replaces pdfkit's XMP packet, which leaves titles unescaped and names no PDF/UA part. */
  override _addInfo(): void {
    this.appendXML(xmpDescription(this.properties))
  }
}

function isReference(value: unknown): value is { data: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && 'data' in value
}
