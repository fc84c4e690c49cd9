import type { Block } from '../../document.ts'
import { executionTables } from './execution.ts'
import { perHeadTable } from './perHeadTable.ts'
import { projectTable } from './projectTable.ts'
import { realGrowthTable } from './realGrowthTable.ts'
import type { SessionContext } from './section.ts'
import { unitCostTable } from './unitCostTable.ts'

/** What a budget expert asks first: execution, its variances, growth, unit cost, projects, and money per head. */
export function analysis(context: SessionContext): Block[] {
  return [
    ...executionTables(context),
    ...realGrowthTable(context),
    ...unitCostTable(context),
    ...projectTable(context),
    ...perHeadTable(context),
  ]
}
