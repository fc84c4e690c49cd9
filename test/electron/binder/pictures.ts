import { crc32, deflateSync } from 'node:zlib'

/**
 * A PNG of rows of samples.
 * @param colour its type (PNG, 11.2.2): 0 grey, 2 colours, 3 a palette, 4 and 6 with alpha
 */
export function png(
  {
    width,
    height,
    colour,
    depth = 8,
    interlace = 0,
  }: { width: number; height: number; colour: number; depth?: number; interlace?: number },
  rows: readonly (readonly number[])[],
  extra: readonly (readonly [string, Uint8Array])[] = [],
): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, interlace], 8)
  const data = deflateSync(Buffer.from(rows.flatMap(row => [0, ...row])))
  const chunks = [['IHDR', head], ...extra, ['IDAT', data], ['IEND', Buffer.alloc(0)]] as const
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, ...chunks.map(([kind, bytes]) => chunk(kind, bytes))])
}

function chunk(kind: string, bytes: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), bytes])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Two pixels side by side, red and blue. */
export const chartPng = png({ width: 2, height: 1, colour: 2 }, [[255, 0, 0, 0, 0, 255]])

/** The head of a JPEG as cameras write it, with how it was held and a note; its picture is empty. */
export function photo({
  width,
  height,
  orientation,
  note,
}: {
  width: number
  height: number
  orientation: number
  note: string
}): Uint8Array {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
    segment(0xfe, Buffer.from(note)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0xff, 0xd9]),
  ])
}

function segment(marker: number, bytes: Uint8Array): Buffer {
  const length = bytes.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), bytes])
}
