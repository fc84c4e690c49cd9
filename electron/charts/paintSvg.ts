import { createCanvas, loadImage } from './canvas.ts'

/** Paints an SVG text within a square, as PNG on nothing. @param side of the square, in pixels */
export async function paintSvg(svg: string, side: number): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg))
  const scale = side / Math.max(image.width, image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const canvas = createCanvas(side, side)
  canvas.getContext('2d').drawImage(image, (side - width) / 2, (side - height) / 2, width, height)
  return canvas.toBuffer('image/png')
}
