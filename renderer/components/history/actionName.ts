import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { tables } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'

/** What a change did to its record: «افزوده شد», «مبلغ، مرحله تغییر کرد». */
export function actionName({ kind, before, after }: Change): string {
  if (before === null) return 'افزوده شد'
  if (after === null) return 'حذف شد'
  const { columns }: TableDefinition = tables[kind]
  const changed = Object.entries(columns).filter(([name]) => before[name] !== after[name])
  return `${changed.map(([, { header }]) => header).join('، ')} تغییر کرد`
}
