import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AttachmentType, attachmentTypes, digestName } from '../../../shared/domain/attachmentFile.ts'
import { digestOf } from '../../system/digest.ts'
import { writeDurably } from '../../system/durable.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import type { BlobState, Blobs, KeptFile } from './blobs.ts'
import { seal, sealLength, unseal } from './sealed.ts'

const types = Object.keys(attachmentTypes) as AttachmentType[]

interface Found {
  path: string
  type: AttachmentType
  bytes: number
  /** Another one after any writing. */
  mark: string
}

/** Files in a folder beside their store, each under its digest and the ending of its type. */
export class FolderBlobs implements Blobs {
  readonly #folder: string
  readonly #key: Buffer | undefined
  /** Marks of files that were held against their digests, and whether they were whole. */
  readonly #checked = new Map<string, boolean>()

  /** @param key what the store is locked with, and its files with it */
  constructor(folder: string, key?: Buffer) {
    this.#folder = folder
    this.#key = key
  }

  async keep(bytes: Uint8Array, type: AttachmentType): Promise<{ sha256: string; isNew: boolean }> {
    const sha256 = digestOf(bytes)
    const { is } = await this.state(sha256)
    if (is === 'present') return { sha256, isNew: false }
    const file = this.#path(sha256, type)
    const partial = `${file}.${randomUUID()}.part`
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const written = this.#key === undefined ? bytes : seal(bytes, this.#key)
      await writeDurably(new Map([[file, written]]), () => partial)
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined)
      throw storeProblem(error, this.#folder, 'saving')
    }
    return { sha256, isNew: is === 'missing' }
  }

  async read(sha256: string): Promise<KeptFile | 'missing' | 'damaged'> {
    const found = await this.#find(sha256)
    if (found === undefined) return 'missing'
    const bytes = await readFile(found.path).then(unseal, () => undefined)
    return bytes !== undefined && digestOf(bytes) === sha256 ? { bytes, type: found.type } : 'damaged'
  }

  async state(sha256: string): Promise<BlobState> {
    const found = await this.#find(sha256)
    if (found === undefined) return { is: 'missing', type: null, bytes: null }
    const { path, type, bytes, mark } = found
    const isWhole = this.#checked.get(mark) ?? (await this.#isOf(sha256, path))
    this.#checked.set(mark, isWhole)
    return { is: isWhole ? 'present' : 'damaged', type, bytes: this.#key === undefined ? bytes : bytes - sealLength }
  }

  async #isOf(sha256: string, path: string): Promise<boolean> {
    if (this.#key === undefined) return isOf(sha256, path)
    // What proves a locked file stands at its end.
    const bytes = await readFile(path).then(unseal, () => undefined)
    return bytes !== undefined && digestOf(bytes) === sha256
  }

  async forget(sha256: string): Promise<void> {
    for (const type of types) await rm(this.#path(sha256, type), { force: true })
  }

  async #find(sha256: string): Promise<Found | undefined> {
    for (const type of types) {
      const path = this.#path(sha256, type)
      const stats = await stat(path, { bigint: true }).catch(() => undefined)
      if (stats?.isFile() !== true) continue
      const { ino, mtimeNs, size } = stats
      return { path, type, bytes: Number(size), mark: `${sha256}/${ino}/${mtimeNs}/${size}` }
    }
    return undefined
  }

  #path(sha256: string, type: AttachmentType): string {
    return join(this.#folder, digestName({ sha256, type }))
  }
}

/** Read piece by piece: a large file must keep nobody waiting. */
async function isOf(sha256: string, path: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(piece as Buffer)
  } catch {
    return false
  }
  return hash.digest('hex') === sha256
}
