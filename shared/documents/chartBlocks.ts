import type { ChartSpec } from '../charts/chartSpec.ts'
import type { Chart } from '../document.ts'

/** Charts under the source code of the table that they picture. */
export function chartBlocks(specs: readonly ChartSpec[], fact: string | undefined): Chart[] {
  return specs.map(spec => ({ kind: 'chart', spec, ...(fact === undefined ? {} : { fact }) }))
}
