import { pictureOf } from '../../shared/emblemSource.ts'
import { createCanvas, loadImage } from './canvas.ts'
import { paintWithin } from './paintSvg.ts'

/** Paints an emblem within a square, as PNG on nothing. @param side of the square, in pixels */
export function paintEmblem(source: string, side: number): Promise<Buffer> {
  const picture = pictureOf(source)
  const bytes = picture === undefined ? Buffer.from(source) : Buffer.from(picture, 'base64')
  return paintWithin(bytes, { width: side, height: side })
}

/**
 * A picture as PNG, its longer side no longer than a number of pixels.
 * @throws Error for bytes that are no picture
 */
export async function paintSmall(bytes: Buffer, longest: number): Promise<Buffer> {
  const image = await loadImage(bytes)
  const scale = Math.min(1, longest / Math.max(image.width, image.height))
  const [width, height] = [image.width, image.height].map(side => Math.max(1, Math.round(side * scale)))
  const canvas = createCanvas(width ?? 1, height ?? 1)
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toBuffer('image/png')
}
