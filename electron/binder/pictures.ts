import { crc32 } from 'node:zlib'

/** What of a picture's file is needed to place it on a page: its kind and its size. */
export interface PictureHead {
  format: 'jpeg' | 'png'
  /** In pixels, as the file stores them. */
  width: number
  height: number
}

/** A picture, if it is one that a page can hold; 'damaged' where it only begins like one. */
export function pictureHead(bytes: Uint8Array): PictureHead | 'damaged' | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pngHead(bytes) ?? 'damaged'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegHead(bytes) ?? 'damaged'
  return undefined
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** Its first chunk holds the size (PNG, 11.2.2); it is whole where every chunk is, up to the last. */
function pngHead(bytes: Uint8Array): PictureHead | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < 57 || view.toString('latin1', 12, 16) !== 'IHDR') return undefined
  for (let at = 8; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at)
    if (end > view.length || view.readUInt32BE(end - 4) !== crc32(view.subarray(at + 4, end - 4))) return undefined
    if (view.toString('latin1', at + 4, at + 8) === 'IEND')
      return sized('png', view.readUInt32BE(16), view.readUInt32BE(20))
    at = end
  }
  return undefined
}

/** The frame's header holds the size (ITU-T T.81, B.2.2); its data begins with a scan and ends with a mark. */
function jpegHead(bytes: Uint8Array): PictureHead | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let head: PictureHead | undefined
  for (const { marker, at, end } of jpegSegments(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && end - at >= 6) head ??= sized('jpeg', view.readUInt16BE(at + 3), view.readUInt16BE(at + 1))
    if (marker === 0xda) return view.lastIndexOf(endOfImage) >= end ? head : undefined
  }
  return undefined
}

const endOfImage = Buffer.from([0xff, 0xd9])

interface Segment {
  marker: number
  /** First byte of what it holds. */
  at: number
  end: number
}

/** Segments up to the picture's data. */
export function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  let place = 2
  while (place + 4 <= bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0
    if (marker === 0xff) {
      place++
      continue
    }
    const length = ((bytes[place + 2] ?? 0) << 8) | (bytes[place + 3] ?? 0)
    const end = place + 2 + length
    if (length < 2 || end > bytes.length) return
    yield { marker, at: place + 4, end }
    if (marker === 0xda) return
    place = end
  }
}

function sized(format: PictureHead['format'], width: number, height: number): PictureHead | undefined {
  return width > 0 && height > 0 ? { format, width, height } : undefined
}

/** How a camera was held when it took a JPEG: 1 upright, others as Exif counts them (4.6.4 A, tag 0x112). */
export function orientationOf(bytes: Uint8Array): number {
  for (const { marker, at, end } of jpegSegments(bytes)) {
    const segment = Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at)
    if (marker === 0xe1 && segment.toString('latin1', 0, 6) === 'Exif\0\0') return orientationIn(segment.subarray(6))
  }
  return 1
}

/** In a directory of TIFF's: a mark of the byte order, where the first entries lie, and entries of twelve bytes. */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => {
    if (at + 2 > tiff.length) return 0
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  }
  if (tiff.length < 14) return 1
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * 12
    if (short(at) === 0x112) {
      const value = short(at + 8)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}
