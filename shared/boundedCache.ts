/**
 * A bounded cache that forgets by generation: when the young half is full it becomes the old half, and what the old
 * half still held is dropped. A hit in the old half moves the entry back to the young one, so what is in use stays.
 */
export class BoundedCache<T> {
  private young = new Map<string, T>()
  private old = new Map<string, T>()
  private filled = 0
  private readonly half: number
  private readonly weigh: (entry: T) => number

  /**
   * @param limit weight of the entries kept at most, as many of them when they are not weighed
   * @param weigh the same for an entry each time; one heavier than half of the limit is not kept
   */
  constructor(limit: number, weigh: (entry: T) => number = () => 1) {
    this.half = Math.max(1, Math.floor(limit / 2))
    this.weigh = weigh
  }

  get size(): number {
    return this.young.size + this.old.size
  }

  /** The entry of `key`, made when it is not there. */
  get(key: string, make: () => T): T {
    const young = this.young.get(key)
    if (young !== undefined) return young
    const entry = this.old.get(key) ?? make()
    this.keep(key, entry)
    return entry
  }

  /** The entry of `key`, if there is one. */
  find(key: string): T | undefined {
    const young = this.young.get(key)
    if (young !== undefined) return young
    const entry = this.old.get(key)
    if (entry !== undefined) this.keep(key, entry)
    return entry
  }

  /** Keeps an entry under a key, in place of another if there was one. */
  keep(key: string, entry: T): void {
    const weight = this.weigh(entry)
    this.old.delete(key)
    if (weight > this.half) return
    if (this.filled + weight > this.half) {
      this.old = this.young
      this.young = new Map()
      this.filled = 0
    }
    const before = this.young.get(key)
    if (before !== undefined) this.filled -= this.weigh(before)
    this.filled += weight
    this.young.set(key, entry)
  }
}
