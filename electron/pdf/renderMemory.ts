import { BoundedCache } from '../../shared/boundedCache.ts'
import { TypesetMemory } from '../typesetter/memory.ts'
import type { PrintMemory } from './blocks/knownPrints.ts'

/** What one document leaves for the next in the same process; the bytes of any are the same with it and without. */
export class RenderMemory {
  /** Of 200 bytes each. */
  readonly prints: PrintMemory = new BoundedCache(20_000)
  readonly typeset = new TypesetMemory()
}
