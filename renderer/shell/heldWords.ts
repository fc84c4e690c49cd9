import type { JsonValue } from '../../shared/columnTypes/columnType.ts'
import type { Column } from '../../shared/columnTypes/index.ts'
import { readYearAndPhase, yearAndPhaseName } from '../../shared/domain/budgetPivot.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { showCell } from '../../shared/tables/showCell.ts'
import { type KeptGrid, keptGrids } from '../components/grid/keptGrid.ts'
import { isOwnKey } from '../components/grid/rowKey.ts'
import { keptDrafts } from '../drafts/keptDraft.ts'

/**
 * What was typed in this browser and is not in the store, for people to read: a paragraph a record or row, a line a
 * field.
 * @param store its name
 */
export function heldWords(store: string): string {
  const drafts = keptDrafts(store).map(({ id, patch }) => {
    const [kind = '', ...key] = id.split('/')
    return paragraph(kind, key.join('/'), patch)
  })
  return [...drafts, ...keptGrids(store).flatMap(paragraphsOf)].join('\n\n')
}

/** A grid's begun rows and its doubtful cells, each row's together. */
function paragraphsOf({ shows, unfinished, written }: KeptGrid & { shows: string }): string[] {
  const [kind = ''] = shows.split(' ')
  const rows = new Map<string, JsonRow>(unfinished?.drafts)
  for (const { key, column, text } of [...(unfinished?.faults ?? []), ...(written === null ? [] : [written])])
    rows.set(key, { ...rows.get(key), [column]: text })
  // One cell may have several of these.
  const aside = unfinished?.aside.map(({ key, column, text }) => paragraph(kind, key, { [column]: text })) ?? []
  return [...Array.from(rows, ([key, row]) => paragraph(kind, key, row)), ...aside]
}

function paragraph(kind: string, key: string, row: JsonRow): string {
  const table = kind in tables ? tables[kind as RecordKind] : undefined
  const columns: Readonly<Record<string, Column>> = table?.columns ?? {}
  const title = table === undefined ? 'تنظیمات' : `${table.label}، ${isOwnKey(key) ? 'ردیف ناتمام' : key}`
  const lines = Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${headerOf(name, columns[name])}: ${wordsOf(columns[name], value)}`)
  return [title, ...lines].join('\n')
}

function headerOf(name: string, column: Column | undefined): string {
  const yearAndPhase = readYearAndPhase(name)
  return column?.header ?? (yearAndPhase === undefined ? name : yearAndPhaseName(yearAndPhase))
}

/** As the screen shows it; what was typed and could not be read stays as it is. */
function wordsOf(column: Column | undefined, value: JsonValue): string {
  try {
    return column === undefined ? String(value) : showCell(column, value)
  } catch {
    return String(value)
  }
}
