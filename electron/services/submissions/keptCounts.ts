import type { RecordKind } from '../../../shared/records/index.ts'
import { reportedKinds } from '../../../shared/tables/templateSheet.ts'
import type { Access } from '../../store/access.ts'
import type { Store } from '../../store/database.ts'
import { type DepartmentCounts, departmentCounts, type Periods } from './departmentCounts.ts'

const reported: ReadonlySet<RecordKind> = new Set(reportedKinds)

/**
 * What `departmentCounts` found, until a record that departments report is written: each letter that is typed into the
 * agenda asks for the board again, and there may be thousands of bills.
 */
export class KeptCounts {
  #kept: { periods: string; counts: DepartmentCounts } | undefined
  #writes = 0

  constructor(store: Pick<Store, 'watch'>) {
    store.watch(touched => {
      if (!touched.some(({ kind }) => reported.has(kind))) return
      this.#writes += 1
      this.#kept = undefined
    })
  }

  async of(state: Access, periods: ReadonlyMap<string, Periods>): Promise<DepartmentCounts> {
    const asked = JSON.stringify([...periods])
    if (this.#kept?.periods === asked) return this.#kept.counts
    const writes = this.#writes
    const counts = await departmentCounts(state, periods)
    if (writes === this.#writes) this.#kept = { periods: asked, counts }
    return counts
  }
}
