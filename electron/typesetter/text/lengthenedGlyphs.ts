import type { FontSubset } from './embeddedFont.ts'
import type { Strokes } from './strokes.ts'

interface Lengthened extends Strokes {
  letter: number
  /** Of one stroke, in font units. */
  advance: number
}

/** Flags of a component (OpenType, table glyf): its arguments are words, and offsets; another component follows. */
const wordOffsets = 0x0003
const moreComponents = 0x0020

/**
 * Glyphs of a letter and strokes together, which the subset gets though the font has none: viewers read one letter
 * where a stroke by itself would be a character too many, or a gap. Adds to fontkit's TTFSubset, which writes one glyph
 * of the font after the other.
 */
export class LengthenedGlyphs {
  private readonly subset: FontSubset
  private readonly byCode = new Map<number, Lengthened>()

  constructor(subset: FontSubset) {
    this.subset = subset
  }

  add(code: number, glyph: Lengthened): void {
    if (this.byCode.size === 0) this.listen()
    this.byCode.set(code, glyph)
  }

  private listen(): void {
    const { subset } = this
    const addPlain = subset._addGlyph.bind(subset)
    subset._addGlyph = id => {
      const own = this.byCode.get(subset.glyf.length)
      return own === undefined ? addPlain(id) : this.append(own)
    }
  }

  /** As a compound of the font's own glyphs. */
  private append({ letter, id, count, advance }: Lengthened): number {
    const { subset } = this
    const [stroke, last] = [subset.font.getGlyph(id), subset.font.getGlyph(letter)]
    const reach = count * advance
    const bounds = [
      Math.min(stroke.bbox.minX, last.bbox.minX + reach),
      Math.min(stroke.bbox.minY, last.bbox.minY),
      Math.max(stroke.bbox.maxX + reach - advance, last.bbox.maxX + reach),
      Math.max(stroke.bbox.maxY, last.bbox.maxY),
    ]
    const bytes = new DataView(new ArrayBuffer(10 + 8 * (count + 1)))
    bytes.setInt16(0, -1)
    bounds.forEach((bound, at) => bytes.setInt16(2 + 2 * at, Math.round(bound)))
    for (let part = 0; part <= count; part++) {
      const at = 10 + 8 * part
      bytes.setUint16(at, part < count ? wordOffsets | moreComponents : wordOffsets)
      bytes.setUint16(at + 2, subset.includeGlyph(part < count ? id : letter))
      bytes.setInt16(at + 4, part * advance)
    }
    subset.glyf.push(new Uint8Array(bytes.buffer))
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push({ advance: reach + last.advanceWidth, bearing: Math.round(bounds[0] ?? 0) })
    subset.offset += bytes.byteLength
    return subset.glyf.length - 1
  }
}
