import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import { BoundedCache } from '../../../shared/boundedCache.ts'

const compress = promisify(deflate)

/** Compressed streams by the digest of what they hold. */
export class PackedStreams {
  private readonly known: BoundedCache<Buffer> | undefined

  /** @param limit bytes kept at most; nothing is when it is 0 */
  constructor(limit: number) {
    this.known = limit === 0 ? undefined : new BoundedCache(limit, packed => packed.length)
  }

  /** The data compressed, now. */
  packSync(data: Buffer): Buffer {
    return this.known?.get(digestOf(data), () => deflateSync(data)) ?? deflateSync(data)
  }

  /** The data compressed, on another thread where it is new. */
  async pack(data: Buffer): Promise<Buffer> {
    if (!this.known) return compress(data)
    const digest = digestOf(data)
    const known = this.known.find(digest)
    if (known) return known
    const packed = await compress(data)
    this.known.keep(digest, packed)
    return packed
  }
}

function digestOf(data: Buffer): string {
  return hash('sha256', data, 'base64')
}
