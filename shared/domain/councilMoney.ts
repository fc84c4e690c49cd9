import type { ProseMoney, TableMoney } from '../persian/money.ts'
import type { Rows } from '../tables/record.ts'

interface Councils {
  rows: Pick<Rows, 'council'>
}

/**
 * The unit of money in the council's tables and charts: million rial, as the state's budget papers have, until it
 * chooses.
 */
export function tableMoneyOf({ rows }: Councils): TableMoney {
  return rows.council[0]?.tableMoney ?? 'million-rial'
}

/** How money stands in the council's texts: in toman, as people speak of it, until it chooses rial. */
export function proseMoneyOf({ rows }: Councils): ProseMoney {
  return `prose-${rows.council[0]?.textCurrency ?? 'toman'}`
}
