import { pictureSource } from '../../shared/emblemSource.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { pictureHead } from '../binder/pictures.ts'

/** Of a file, in bytes. */
const longest = 10_000_000
/** Of a picture's side: larger ones would take much memory only to be made small. */
const mostPixels = 8000
/** Sides tried, the sharpest first: 500 dots an inch on a letterhead, 310 on a cover. */
const sides = [512, 384, 256]
/** Of base64, which every copy of the council's row holds. */
const longestText = 400_000

/**
 * A chosen file as an emblem, judged by what it holds and not by its name: SVG stays as it is, a PNG or JPEG becomes a
 * small PNG without whatever else the file tells.
 * @throws Problem of one that could not be drawn
 */
export async function emblemOf(file: File): Promise<string> {
  if (file.size > longest) throw new Problem('emblem-picture-too-large', {})
  const bytes = new Uint8Array(await file.arrayBuffer())
  const head = pictureHead(bytes)
  const source = head === undefined ? new TextDecoder().decode(bytes) : await smallPicture(bytes, head)
  const { refuseEmblem } = await import('../paper/emblem.ts')
  refuseEmblem({ source, alternative: 'نشان شورا' })
  return source
}

async function smallPicture(bytes: Uint8Array, head: Exclude<ReturnType<typeof pictureHead>, undefined>) {
  if (head === 'damaged') throw new Problem('emblem-damaged', {})
  if (Math.max(head.width, head.height) > mostPixels) throw new Problem('emblem-picture-too-large', {})
  const { paintSmall } = await import('../charts/paintEmblem.ts')
  for (const side of sides) {
    const png = await paintSmall(Buffer.from(bytes), side).catch(() => {
      throw new Problem('emblem-damaged', {})
    })
    const base64 = png.toString('base64')
    if (base64.length <= longestText) return pictureSource(base64)
  }
  throw new Problem('emblem-picture-too-large', {})
}
