import type { HallColours } from './hallColours.ts'

/** Points of a star whose corners lie on two circles, from the top on. @returns for `points` of a polygon */
export function star(corners: number, outer: number, inner: number, turn = 0): string {
  return Array.from({ length: corners * 2 }, (_, index) => {
    const angle = turn + (index * Math.PI) / corners
    const radius = index % 2 === 0 ? outer : inner
    return `${round(80 + radius * Math.sin(angle))},${round(80 - radius * Math.cos(angle))}`
  }).join(' ')
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Where the sides of an eight-pointed star of two squares meet, as a share of its radius. */
export const khatam = 0.7654

/** One repeat of the field, 160 hall pixels wide: stars, and the corners that leave crosses between them. */
export const girihTile = {
  side: 160,
  stars: [star(8, 80, 80 * khatam), star(8, 62, 62 * khatam)],
  heart: star(8, 40, 40 * khatam, Math.PI / 8),
  rays: 'M80 18V40M80 142V120M18 80H40M142 80H120',
  corners: 'M0 0H18L0 18ZM160 0H142L160 18ZM160 160H142L160 142ZM0 160H18L0 142Z',
}

/** The field as a picture of its own, for places that know no colours of the hall. @param height in hall pixels */
export function girihSvg({ band, ornament, zone }: HallColours, width: number, height: number): string {
  const { side, stars, heart, rays, corners } = girihTile
  const tile = [
    `<g fill="none" stroke="${ornament}" stroke-opacity="0.6" stroke-width="3">`,
    ...stars.map(points => `<polygon points="${points}"/>`),
    `<polygon points="${heart}" fill="${zone}"/><path d="${rays}"/></g>`,
    `<path d="${corners}" fill="${ornament}"/>`,
  ].join('')
  const tiles: string[] = []
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side) tiles.push(`<g transform="translate(${x} ${y})">${tile}</g>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${band}"/>${tiles.join('')}</svg>`,
  ].join('')
}
