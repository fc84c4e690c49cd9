import { damagedFont } from '../fonts/customFile.ts'
import { defaultFamily, type FontFamilies, type FontSource, openFont } from '../fonts/families.ts'
import type { EmbeddedFont, EncodedPosition } from '../text/embeddedFont.ts'
import { GlyphEncoder } from '../text/encodeRun.ts'
import type { Face, FaceName, FontBook } from '../text/fontBook.ts'
import type { FontFile } from '../text/fontFile.ts'
import { TextFont } from '../text/textFont.ts'

/** Makes pdfkit's font of a face, once. */
type Provide = (family: string, bold: boolean, italics: boolean) => EmbeddedFont

/** Faces of font files, the same for all documents. */
const knownFonts = new WeakMap<FontFile, TextFont>()

/** The faces of one document: pdfkit's fonts, each with what our text is shaped and encoded by. */
export class DocumentFonts implements FontBook {
  private readonly families: FontFamilies
  private readonly provide: Provide
  private readonly textFonts = new Map<EmbeddedFont, TextFont>()
  private readonly faces = new Map<TextFont, Face>()
  /** While somebody wants to know. */
  private asked: Map<string, FaceName> | undefined

  constructor(families: FontFamilies, provide: Provide) {
    this.families = families
    this.provide = provide
  }

  /** pdfkit's font, measured and encoded by our shaper. */
  embedded(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    this.asked?.set(`${family} ${bold} ${italics}`, [family, bold, italics])
    const faces = this.families[family]
    const file = faces && openFont(bold ? faces.bold : faces.normal)
    const embedded = file?.custom ? this.customFont(family, bold, file) : this.provide(family, bold, italics)
    if (!file || this.textFonts.has(embedded)) return embedded
    const textFont = knownFonts.get(file) ?? new TextFont(file, embedded)
    knownFonts.set(file, textFont)
    const face = { embedded, encoder: new GlyphEncoder(embedded, file.shaper) }
    this.textFonts.set(embedded, textFont)
    this.faces.set(textFont, face)
    const { subset } = embedded
    const encode = subset.encode.bind(subset)
    subset.encode = () => face.encoder.program(encode)
    embedded.widthOfString = (text, size) => (textFont.width(text) * size) / 1000
    embedded.encode = text => encodeLine(textFont, face, text)
    return embedded
  }

  /**
   * @throws Problem 'font-damaged' when the file turns out to be damaged, now or when it is written into the document
   */
  private customFont(family: string, bold: boolean, { custom }: FontFile): EmbeddedFont {
    const { name = '', postScriptName, ascender = 0, descender = 0 } = custom ?? {}
    try {
      const embedded = this.provide(family, bold, false)
      if (this.textFonts.has(embedded)) return embedded
      Object.defineProperty(embedded.font, 'postscriptName', { value: postScriptName })
      Object.assign(embedded, { ascender, descender })
      const embed = embedded.embed.bind(embedded)
      embedded.embed = () => {
        try {
          embed()
        } catch {
          throw damagedFont(name)
        }
      }
      return embedded
    } catch {
      throw damagedFont(name)
    }
  }

  /** The face of a family this engine knows; the default family when none is named. */
  textFont(family: string | undefined, bold: boolean): TextFont {
    const embedded = this.embedded(family ?? defaultFamily, bold, false)
    const textFont = this.textFonts.get(embedded)
    if (!textFont) throw new Error(`No font file for the family ${family}`)
    return textFont
  }

  /** The faces that are asked for meanwhile, each once, in the order of their first time. */
  askedFor(work: () => void): FaceName[] {
    const asked = new Map<string, FaceName>()
    this.asked = asked
    try {
      work()
    } finally {
      this.asked = undefined
    }
    return [...asked.values()]
  }

  /** @param textFont one that this document was asked for */
  face(textFont: TextFont): Face {
    const face = this.faces.get(textFont)
    if (!face) throw new Error('a text is drawn in a font that its document was not asked for')
    return face
  }
}

type PdfkitSource = string | Uint8Array

/** Families as pdfkit takes them: a path, or the bytes. */
export function fontSources(families: FontFamilies): Record<string, { normal: PdfkitSource; bold: PdfkitSource }> {
  return Object.fromEntries(
    Object.entries(families).map(([name, { normal, bold }]) => [
      name,
      { normal: pdfkitSource(normal), bold: pdfkitSource(bold) },
    ]),
  )
}

function pdfkitSource(face: FontSource): PdfkitSource {
  return typeof face === 'string' ? face : (face.custom?.bytes ?? '')
}

/** An adjustment, or a character code. */
const shownPart = />(-?[\d.]+)<|([0-9a-f]{4})/g

/** One line of text as pdfkit wants it: a code and a position for each glyph, from left to right. */
function encodeLine(font: TextFont, { embedded, encoder }: Face, text: string): [string[], EncodedPosition[]] {
  const codes: string[] = []
  const positions: EncodedPosition[] = []
  for (const { word } of font.line(text)) {
    const shown = word ? encoder.word(word).codes : encoder.space()
    for (const [, adjust, code = ''] of shown.matchAll(shownPart)) {
      const last = positions.at(-1)
      if (adjust !== undefined) {
        if (last) last.xAdvance -= Number(adjust)
        continue
      }
      const advanceWidth = embedded.widths[Number.parseInt(code, 16)] ?? 0
      codes.push(code)
      positions.push({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth })
    }
  }
  return [codes, positions]
}
