import { createCanvas, loadImage } from './canvas.ts'

interface Box {
  width: number
  height: number
}

/** Paints an SVG text within a box of pixels, in its middle, as PNG on nothing. */
export function paintSvgWithin(svg: string, box: Box): Promise<Buffer> {
  return paintWithin(Buffer.from(svg), box)
}

/** The same with a picture of any kind, by its file's bytes. @throws Error for what is no picture */
export async function paintWithin(bytes: Buffer, box: Box): Promise<Buffer> {
  const image = await loadImage(bytes)
  const scale = Math.min(box.width / image.width, box.height / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const canvas = createCanvas(box.width, box.height)
  canvas.getContext('2d').drawImage(image, (box.width - width) / 2, (box.height - height) / 2, width, height)
  return canvas.toBuffer('image/png')
}
