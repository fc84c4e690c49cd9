import { inflateSync } from 'node:zlib'
import { Problem } from '../../shared/problems/problem.ts'

/** Of a base64 text. */
const longest = 600_000
/** Pixels a side. */
const mostPixels = 1024
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * What keeps a PNG that stands in for an SVG from being drawn alike in every paper, as `emblemOf` makes them; undefined
 * for a good one. A picture of another kind, of sixteen bits or in passes is made anew by whoever chooses its file.
 */
export function faultOfPicture(base64: string): Problem | undefined {
  if (base64.length > longest) return new Problem('emblem-picture-too-large', {})
  const damaged = new Problem('emblem-damaged', {})
  const bytes = Buffer.from(base64, 'base64')
  if (!bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR') return damaged
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width < 1 || height < 1 || width > mostPixels || height > mostPixels)
    return new Problem('emblem-picture-too-large', {})
  const [depth, colour, ...ways] = bytes.subarray(24, 29)
  const channels = colour === 6 ? 4 : colour === 2 ? 3 : 0
  if (depth !== 8 || channels === 0 || ways.some(way => way !== 0)) return damaged
  const data = pictureData(bytes)
  const size = (width * channels + 1) * height
  return data !== undefined && inflatesTo(data, size) ? undefined : damaged
}

/** Its compressed pixels; undefined where it is broken off. */
function pictureData(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return undefined
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, end - 4))
    if (kind === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return undefined
}

function inflatesTo(data: Buffer, size: number): boolean {
  try {
    return inflateSync(data, { maxOutputLength: size + 1 }).length === size
  } catch {
    return false
  }
}
