/**
 * `node resources/packaging/makeIcons.ts`: the program's icons, drawn from the emblem, for every system it is packed
 * for.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas, Image } from '@napi-rs/canvas'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A PNG of so many pixels a side, by its size. */
type Drawn = ReadonlyMap<number, Buffer>

/** The types by which an .icns names its pictures, all of them PNG. */
const appleTypes = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 } as const
const linuxSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512] as const
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const

/** Every icon file of the project by its path from the root. */
export async function iconFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const svg = readFileSync(join(root, 'resources/icons/emblem.svg'), 'utf8')
  const drawn = new Map<number, Buffer>()
  for (const size of new Set([...linuxSizes, ...windowsSizes, ...Object.values(appleTypes)]))
    drawn.set(size, await draw(svg, size))
  return new Map([
    ['resources/icons/icon.png', picture(drawn, 512)],
    ['resources/packaging/icon.ico', windowsIcon(drawn)],
    ['resources/packaging/icon.icns', appleIcon(drawn)],
    ...linuxSizes.map(size => [`resources/packaging/icons/${size}x${size}.png`, picture(drawn, size)] as const),
  ])
}

async function draw(svg: string, size: number): Promise<Buffer> {
  const image = new Image()
  // Skia draws an SVG at the size that it states, so it states this one.
  image.src = Buffer.from(svg.replace('width="200" height="200"', `width="${size}" height="${size}"`))
  await image.decode()
  const canvas = createCanvas(size, size)
  canvas.getContext('2d').drawImage(image, 0, 0, size, size)
  return canvas.encode('png')
}

function picture(drawn: Drawn, size: number): Buffer {
  const png = drawn.get(size)
  if (png === undefined) throw new Error(`no icon of ${size} pixels`)
  return png
}

/** Microsoft's container: a head, an entry a picture, the pictures. A side of 256 is written as 0. */
function windowsIcon(drawn: Drawn): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(windowsSizes.length, 4)
  let offset = head.length + 16 * windowsSizes.length
  const entries = windowsSizes.map(size => {
    const { length } = picture(drawn, size)
    const entry = Buffer.alloc(16)
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += length
    return entry
  })
  return Buffer.concat([head, ...entries, ...windowsSizes.map(size => picture(drawn, size))])
}

/** Apple's container: type and length before each picture, and before the whole. */
function appleIcon(drawn: Drawn): Buffer {
  const blocks = Object.entries(appleTypes).map(([type, size]) => block(type, picture(drawn, size)))
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

if (import.meta.main)
  for (const [path, bytes] of await iconFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
