import type { RecordKind } from '../../shared/records/index.ts'
import type { Touched } from '../../shared/tables/change.ts'

/** Of more records than this in one transaction only their kind is told. */
const mostNamed = 1000

/** The records that a transaction has written. */
export class ChangeSet {
  readonly #named: Touched[] = []
  readonly #kinds = new Set<RecordKind>()

  mark(touched: Touched): void {
    this.#kinds.add(touched.kind)
    if (this.#named.length <= mostNamed) this.#named.push(touched)
  }

  touched(): readonly Touched[] {
    return this.#named.length <= mostNamed ? this.#named : Array.from(this.#kinds, kind => ({ kind, key: null }))
  }
}
