import { Lock } from 'lucide-react'
import type { Column } from '../../../shared/tables/column.ts'
import type { JsonValue, RecordOption } from '../../../shared/tables/readEntry.ts'
import { showCell } from '../../../shared/tables/showCell.ts'
import { Pill } from '../Pill.tsx'

interface CellTextProps {
  column: Column
  value: JsonValue
  options: readonly RecordOption[] | undefined
}

/** A value as it is read. Called and not mounted: a page of rows has hundreds of cells. */
export function cellText({ column, value, options }: CellTextProps) {
  if (column.type === 'flag') return value === true ? <Pill>{column.header}</Pill> : null
  if (column.type === 'reference') return <span>{labelOf(options, value)}</span>
  const text = shown(column, value)
  if (column.type === 'choice' && value === 'closed')
    return (
      <span>
        <Lock size={12} aria-hidden /> {text}
      </span>
    )
  return <span dir={column.type === 'text' || column.type === 'narrative' ? 'auto' : undefined}>{text}</span>
}

const texts = new WeakMap<Column, Map<JsonValue, string>>()
const mostTexts = 20_000

/** Days and amounts come again at every scroll, and cost more to write than to remember. */
function shown(column: Column, value: JsonValue): string {
  const known = texts.get(column) ?? new Map<JsonValue, string>()
  texts.set(column, known)
  let text = known.get(value)
  if (text === undefined) {
    text = showCell(column, value)
    if (known.size < mostTexts) known.set(value, text)
  }
  return text
}

const labels = new WeakMap<readonly RecordOption[], ReadonlyMap<string, string>>()

function labelOf(options: readonly RecordOption[] | undefined, value: JsonValue): string {
  if (value === null) return ''
  if (!options) return String(value)
  const known = labels.get(options) ?? new Map(options.map(({ code, label }) => [code, label]))
  labels.set(options, known)
  return known.get(String(value)) ?? String(value)
}
