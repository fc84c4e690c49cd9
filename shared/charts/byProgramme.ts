import type { Row } from '../records/index.ts'

/** Budget lines by their programme, each group with its name; one by one where all are of one programme. */
export function byProgramme<Of extends { line: Row<'budgetLine'> }>(all: readonly Of[]): [name: string, own: Of[]][] {
  const programmes = [...Map.groupBy(all, ({ line }) => line.programme ?? line.mission ?? line.title)]
  return programmes.length > 1 ? programmes : all.map(one => [one.line.title, [one]])
}
