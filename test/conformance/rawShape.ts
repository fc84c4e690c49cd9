import { readFileSync } from 'node:fs'
import { Blob, Buffer, BufferFlag, Direction, Face, Font, shape } from 'harfbuzzjs'
import type { DirectionalRun, RunGlyph } from './hbShape.ts'

/** A font file as the product's own HarfBuzz sees it, without the product's code. */
export interface RawFont {
  unitsPerEm: number
  shape(run: DirectionalRun): RunGlyph[]
  outline(glyph: number): string
  advance(glyph: number): number
}

/** @param bytes a TrueType file */
export function rawFont(bytes: Uint8Array): RawFont {
  const font = new Font(new Face(new Blob(bytes), 0))
  const buffer = new Buffer()
  return {
    unitsPerEm: font.face.upem,
    outline: glyph => font.glyphToPath(glyph),
    advance: glyph => font.glyphHAdvance(glyph),
    shape({ text, rightToLeft }) {
      buffer.reset()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
      buffer.setLanguage('fa')
      buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
      shape(font, buffer)
      const positions = buffer.getGlyphPositions()
      return buffer.getGlyphInfos().map(({ codepoint }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
        return { id: codepoint, advance: xAdvance, x: xOffset, y: yOffset }
      })
    },
  }
}

export function rawFontFile(path: string): RawFont {
  return rawFont(readFileSync(path))
}
