import type { TableMoney } from '../persian/money.ts'
import type { SessionData } from './sessionData.ts'

/** The unit of money in the council's tables and charts: million rial, as the state's budget papers have, until it chooses. */
export function tableMoneyOf({ rows }: Pick<SessionData, 'rows'>): TableMoney {
  return rows.council[0]?.tableMoney ?? 'million-rial'
}
