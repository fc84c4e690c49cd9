import { Lock } from 'lucide-react'
import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import { textDirection } from '../../../shared/persian/textDirection.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { Pill } from '../Pill.tsx'
import { withFigures } from '../withFigures.tsx'
import { showValue } from './cellValue.ts'
import { gridTypeOf } from './gridTypes.ts'
import type { GridColumn } from './model.ts'

interface CellTextProps {
  column: GridColumn
  value: JsonValue
  options: readonly RecordOption[] | undefined
}

/** A value as it is read. Called and not mounted: a page of rows has hundreds of cells. */
export function cellText({ column: one, value, options }: CellTextProps) {
  const { column } = one
  const { editor } = gridTypeOf(column)
  if (editor === 'switch') return value === true ? <Pill>{column.header}</Pill> : null
  if (editor === 'records') return <span>{withFigures(labelOf(options, value))}</span>
  const text = shown(one, value)
  if (editor === 'list' && value === 'closed')
    return (
      <span>
        <Lock size={12} aria-hidden /> {text}
      </span>
    )
  return <span dir={typeOf(column).nature === 'words' ? textDirection(text) : undefined}>{withFigures(text)}</span>
}

const texts = new WeakMap<GridColumn, Map<JsonValue, string>>()
const mostTexts = 20_000

/** Days and amounts come again at every scroll, and cost more to write than to remember. */
function shown(column: GridColumn, value: JsonValue): string {
  const known = texts.get(column) ?? new Map<JsonValue, string>()
  texts.set(column, known)
  let text = known.get(value)
  if (text === undefined) {
    text = showValue(column, value)
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
