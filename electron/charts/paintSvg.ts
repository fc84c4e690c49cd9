import { createCanvas, loadImage } from './canvas.ts'

/** Paints an SVG text within a square, as PNG on nothing. @param side of the square, in pixels */
export function paintSvg(svg: string, side: number): Promise<Buffer> {
  return paintSvgWithin(svg, { width: side, height: side })
}

/** The same within a box of pixels, in its middle. */
export async function paintSvgWithin(svg: string, box: { width: number; height: number }): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg))
  const scale = Math.min(box.width / image.width, box.height / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const canvas = createCanvas(box.width, box.height)
  canvas.getContext('2d').drawImage(image, (box.width - width) / 2, (box.height - height) / 2, width, height)
  return canvas.toBuffer('image/png')
}
