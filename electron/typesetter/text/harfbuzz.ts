import { Blob, Buffer, ClusterLevel, Direction, Face, Feature, Font, shape } from 'harfbuzzjs'

/** One glyph of a shaped run, in font units. */
export interface ShapedGlyph {
  id: number
  /** Index in the run's text of the first character this glyph stands for. */
  cluster: number
  advance: number
  x: number
  y: number
}

/** Shapes runs of one font file with HarfBuzz. */
export interface Shaper {
  unitsPerEm: number
  /** @param text one directional run, in logical order @returns glyphs from left to right, brackets mirrored */
  shape(text: string, rightToLeft: boolean, features: readonly string[] | undefined): ShapedGlyph[]
  /** Advance of a glyph by itself, in font units. */
  advance(glyph: number): number
  glyphFor(codePoint: number): number | undefined
  /** Outline as SVG path data, in font units with y upwards. */
  outline(glyph: number): string
}

const latin = /[A-Za-z\u00c0-\u024f]/
/** Marks have the script of their letter. */
const arabic = /[[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufefc]--\p{Mn}]/v

const hamza = 0x654
const hehWithHamza = 0x6c0

/** @param bytes a TrueType or OpenType file */
export function createShaper(bytes: Uint8Array): Shaper {
  const shaper = createPlainShaper(bytes)
  const drawsHamza = (shaper.glyphFor(hamza) ?? 0) > 0
  return drawsHamza || (shaper.glyphFor(hehWithHamza) ?? 0) === 0 ? shaper : withHehHamza(shaper)
}

/** Many Persian fonts lack the hamza above and have ۀ instead, which looks like هٔ: they draw the one for the other. */
function withHehHamza(shaper: Shaper): Shaper {
  return {
    ...shaper,
    shape(text, rightToLeft, features) {
      if (!text.includes('هٔ')) return shaper.shape(text, rightToLeft, features)
      const starts: number[] = []
      let drawn = ''
      for (let at = 0; at < text.length; at += text.startsWith('هٔ', at) ? 2 : 1) {
        starts.push(at)
        drawn += text.startsWith('هٔ', at) ? 'ۀ' : text.charAt(at)
      }
      return shaper
        .shape(drawn, rightToLeft, features)
        .map(glyph => ({ ...glyph, cluster: starts[glyph.cluster] ?? glyph.cluster }))
    },
  }
}

function createPlainShaper(bytes: Uint8Array): Shaper {
  const face = new Face(new Blob(bytes), 0)
  const font = new Font(face)
  const buffer = new Buffer()
  return {
    unitsPerEm: face.upem,
    shape(text, rightToLeft, features) {
      buffer.reset()
      buffer.addText(text)
      buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
      buffer.setScript(latin.test(text) && !arabic.test(text) ? 'Latn' : 'Arab')
      buffer.setLanguage('fa')
      // Marks keep a cluster of their own, so that the text layer knows which letter each glyph is.
      buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
      shape(font, buffer, features && featuresOf(features))
      const positions = buffer.getGlyphPositions()
      return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
        return { id: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset }
      })
    },
    advance: glyph => font.glyphHAdvance(glyph),
    glyphFor: codePoint => font.glyph(codePoint),
    outline: glyph => font.glyphToPath(glyph),
  }
}

const knownFeatures = new Map<string, Feature[]>()

function featuresOf(tags: readonly string[]): Feature[] {
  const key = tags.join()
  const known = knownFeatures.get(key)
  if (known) return known
  const features = tags.map(tag => new Feature(tag, 1))
  knownFeatures.set(key, features)
  return features
}
