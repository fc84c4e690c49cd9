import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import { type EntryMoney, entryMoneyUnits, type TableMoney } from '../../../shared/persian/money.ts'
import { orpc } from '../../api/api.ts'
import type { GridModel } from './model.ts'

export interface MoneyUnit {
  /** The model with its amounts in the chosen unit. */
  model: GridModel
  /** Null where a table has no amounts. */
  unit: EntryMoney | null
  choose: (unit: EntryMoney) => void
}

/**
 * The unit in which a grid shows and takes amounts: the one of the council's tables until somebody chooses another for
 * this table on this machine.
 * @param name of what the grid shows
 */
export function useMoneyUnit(model: GridModel, name: string): MoneyUnit {
  const { data: councils } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'council' } }))
  const [chosen, setChosen] = useState(() => keptUnit(name))
  const usual = (councils?.[0]?.['tableMoney'] as TableMoney | null | undefined) ?? 'million-rial'
  const hasMoney = model.columns.some(({ column }) => typeOf(column).isMoney === true)
  const unit = chosen ?? usual
  const shown = useMemo(() => (hasMoney ? inUnit(model, unit) : model), [model, hasMoney, unit])
  const choose = (next: EntryMoney): void => {
    setChosen(next)
    keepUnit(name, next)
  }
  return { model: shown, unit: hasMoney ? unit : null, choose }
}

const inUnit = (model: GridModel, money: EntryMoney): GridModel => ({
  ...model,
  columns: model.columns.map(one => (typeOf(one.column).isMoney === true ? { ...one, money } : one)),
})

const keyOf = (name: string) => `money:${name}`

function keptUnit(name: string): EntryMoney | undefined {
  try {
    const kept = localStorage.getItem(keyOf(name))
    return entryMoneyUnits.find(unit => unit === kept)
  } catch {
    return undefined
  }
}

function keepUnit(name: string, unit: EntryMoney): void {
  try {
    localStorage.setItem(keyOf(name), unit)
  } catch {
    // It is chosen again in the next window.
  }
}
