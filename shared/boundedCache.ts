/**
 * A bounded cache that forgets by generation: when the young half is full it becomes the old half, and what the old
 * half still held is dropped. A hit in the old half moves the entry back to the young one, so what is in use stays.
 */
export class BoundedCache<T> {
  private young = new Map<string, T>()
  private old = new Map<string, T>()
  private readonly half: number

  /** @param limit entries kept at most */
  constructor(limit: number) {
    this.half = Math.max(1, Math.floor(limit / 2))
  }

  get size(): number {
    return this.young.size + this.old.size
  }

  /** The entry of `key`, made when it is not there. */
  get(key: string, make: () => T): T {
    const young = this.young.get(key)
    if (young !== undefined) return young
    const entry = this.old.get(key) ?? make()
    this.old.delete(key)
    if (this.young.size >= this.half) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(key, entry)
    return entry
  }
}
