import { colour } from '../../paper/tokens.ts'
import type { Content } from '../../typesetter/typeset.ts'

/** One repeat of the band, as tiles follow each other on a Safavid border. */
const tiles = [
  { width: 10.5, colour: colour.accent },
  { width: 10.5, colour: colour.lapis },
  { width: 4.5, colour: colour.saffron },
] as const

/** A band of tile colours across `width` points, whole repeats only, mirrored about its middle. */
export function tileBand(width: number, height: number): Content {
  const repeat = tiles.reduce((sum, tile) => sum + tile.width, 0)
  const repeats = Math.max(1, Math.floor((width - tiles[2].width) / repeat))
  const row = [tiles[2], ...Array.from({ length: repeats }, () => tiles).flat()]
  const stretch = width / row.reduce((sum, tile) => sum + tile.width, 0)
  let x = 0
  return {
    canvas: row.map(tile => {
      const w = tile.width * stretch
      x += w
      return { type: 'rect', x: x - w, y: 0, w, h: height, color: tile.colour }
    }),
    artifact: true,
  }
}
