import { sessionCharts } from './index.ts'

/** A sort of chart as dashboards show it, in the order they do. */
export interface ChartChoice {
  /** Of a `SessionChart`. */
  name: string
  title: string
  isShown: boolean
}

/**
 * Every sort of chart in a council's order, and whether it is shown. One that the council has said nothing of follows
 * those it has, as it usually is.
 * @param kept what `printChartChoices` wrote; null for the usual ones
 */
export function readChartChoices(kept: string | null): ChartChoice[] {
  const said = (kept ?? '').split(' ').map(word => ({ name: word.replace(/^-/, ''), isShown: !word.startsWith('-') }))
  const known = said.flatMap(({ name, isShown }) => {
    const chart = sessionCharts.find(one => one.name === name)
    return chart === undefined ? [] : [{ name, title: chart.title, isShown }]
  })
  const others = sessionCharts.filter(({ name }) => known.every(one => one.name !== name))
  return [...known, ...others.map(({ name, title, isOnDemand }) => ({ name, title, isShown: isOnDemand !== true }))]
}

/** Names in their order, those that are not shown behind a minus. */
export function printChartChoices(choices: readonly ChartChoice[]): string {
  return choices.map(({ name, isShown }) => `${isShown ? '' : '-'}${name}`).join(' ')
}

/** Puts some of the choices in another order, or shows others; the rest keep their places. */
export function mergeChartChoices(all: readonly ChartChoice[], some: readonly ChartChoice[]): ChartChoice[] {
  const names = new Set(some.map(({ name }) => name))
  const next = some[Symbol.iterator]()
  return all.map(choice => (names.has(choice.name) ? (next.next().value ?? choice) : choice))
}

/** The charts that a council's dashboards show, department by department, in its order. */
export function arrangeCharts<C extends { of: string; department: { code: string } }>(
  charts: readonly C[],
  kept: string | null,
): C[] {
  const shown = readChartChoices(kept).filter(({ isShown }) => isShown)
  const place = new Map(shown.map(({ name }, at) => [name, at]))
  const byDepartment = Map.groupBy(
    charts.filter(({ of }) => place.has(of)),
    ({ department }) => department.code,
  )
  return [...byDepartment.values()].flatMap(own =>
    own.toSorted((one, other) => (place.get(one.of) ?? 0) - (place.get(other.of) ?? 0)),
  )
}
