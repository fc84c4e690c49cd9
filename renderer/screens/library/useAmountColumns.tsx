import { type ReactNode, useState } from 'react'
import { readYearAndPhase, yearAndPhaseName } from '../../../shared/domain/budgetPivot.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { fiscalYearOf } from '../../../shared/persian/fiscalYear.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { Choice } from '../../components/Choice.tsx'
import { todayInTehran } from '../../components/today.ts'
import { neededColumns, phaseColumns, yearColumns } from './amountsPivot.ts'

/**
 * The columns that the pivot of amounts shows: those that have an amount, or had one in this window, so that none goes
 * away under somebody's hands; and those that somebody added, until the next launch and after it.
 */
export function useAmountColumns(amounts: readonly JsonRow[]): { names: readonly string[]; add: ReactNode } {
  const [added, setAdded] = useState(keptColumns)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const needed = neededColumns(amounts)
  const thisYear = fiscalYearOf(todayInTehran())
  if ([...needed].some(name => !seen.has(name))) setSeen(new Set([...seen, ...needed]))
  const shown = new Set([...seen, ...needed, ...added])
  if (shown.size === 0) for (const name of yearColumns(thisYear)) shown.add(name)
  const names = [...shown].toSorted()
  const add = (name: string): void => {
    const next = [...added, ...(readYearAndPhase(name) ? [name] : yearColumns(Number(name)))]
    setAdded(next)
    keepColumns(next)
  }
  return {
    names,
    add: (
      <Choice
        label="افزودن ستون سال و مرحله"
        hideLabel
        placeholder="افزودن ستون…"
        value={null}
        options={missing(shown, thisYear)}
        onChange={add}
      />
    ),
  }
}

/** What may be added: the other phases of the years that are shown, the years beside them, and this one. */
function missing(shown: ReadonlySet<string>, thisYear: number) {
  const years = new Set([...shown].flatMap(name => readYearAndPhase(name)?.fiscalYear ?? []))
  const all = [...years, thisYear]
  const beside = [Math.max(...all) + 1, thisYear, Math.min(...all) - 1].filter(year => !years.has(year))
  const phases = [...years].toSorted((a, b) => b - a).flatMap(phaseColumns)
  return [
    ...phases.flatMap(name => {
      const column = readYearAndPhase(name)
      return column && !shown.has(name) ? [{ value: name, label: yearAndPhaseName(column) }] : []
    }),
    ...[...new Set(beside)].map(year => ({ value: String(year), label: toPersianDigits(`مرحله‌های اصلی ${year}`) })),
  ]
}

const key = 'amount columns'

function keptColumns(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter(name => typeof name === 'string' && readYearAndPhase(name) !== undefined)
      : []
  } catch {
    return []
  }
}

function keepColumns(names: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify([...new Set(names)]))
  } catch {
    // They are added again in the next window.
  }
}
