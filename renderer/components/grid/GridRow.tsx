import { TriangleAlert } from 'lucide-react'
import { memo, useLayoutEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { withFigures } from '../withFigures.tsx'
import { CellEditor } from './CellEditor.tsx'
import { cellText } from './cellText.tsx'
import { showValue } from './cellValue.ts'
import styles from './Grid.module.css'
import { type Fault, faultKey, type GridState } from './gridState.ts'
import { chosenRange, isFaulty, useGrid } from './gridStore.ts'
import { gridTypeOf } from './gridTypes.ts'
import type { GridColumn, GridModel } from './model.ts'
import { cutStyle } from './useCutColumns.ts'

interface GridRowProps {
  rowKey: string
  /** Undefined for a row that is only begun. */
  stored: JsonRow | undefined
  columns: readonly GridColumn[]
  options: GridModel['options']
  doubts: GridModel['doubts']
  index: number
  /** Pixels from the top. */
  start: number
}

/** A doubtful cell in words: what was typed, what is wrong with it, and what the table has. */
function faultLabel(one: GridColumn, fault: Fault, value: JsonValue, options: readonly RecordOption[] | undefined) {
  const stored = options?.find(({ code }) => code === value)?.label ?? showValue(one, value)
  return `${one.column.header}: ${fault.text}. ${fault.message}${stored === '' ? '' : ` در جدول: ${stored}`}`
}

/** What of the grid's state one row shows: little, so that a key press redraws two rows and not forty. */
function rowSlice(key: string, index: number) {
  return (state: GridState) => {
    const isActive = state.active?.key === key
    const range = state.anchor === null ? null : chosenRange(state)
    const isChosen = range !== null && range.top <= index && index <= range.bottom
    return {
      active: isActive ? (state.active?.column ?? -1) : -1,
      first: isChosen ? range.first : -1,
      last: isChosen ? range.last : -2,
      editing: isActive && state.editing?.place.key === key ? state.editing : null,
      draft: state.drafts.get(key),
      // Rows without a fault need not look at the others'.
      faults: isFaulty(state.faults, key) ? state.faults : null,
      takesFocus:
        isActive && state.isFocused && state.editing === null && state.paste === null && state.adding === null,
    }
  }
}

export const GridRow = memo(function GridRow({ rowKey, stored, columns, options, doubts, index, start }: GridRowProps) {
  const { active, first, last, editing, draft, faults, takesFocus } = useGrid(useShallow(rowSlice(rowKey, index)))
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!takesFocus) return
    row.current?.querySelector<HTMLElement>(`[data-column="${active}"]`)?.focus({ preventScroll: true })
  }, [takesFocus, active])

  const values = draft ?? stored
  if (!values) return null
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 2}
      data-key={rowKey}
      className={`${styles['row']} ${draft ? styles['draft'] : ''}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" aria-colindex={1} data-column={-1} className={styles['number']}>
        {draft ? 'جدید' : toPersianDigits(String(index + 1))}
      </div>
      {columns.map((one, i) => {
        const { name, column, isDerived } = one
        const { look, isWhole } = gridTypeOf(column)
        const value = values[name] ?? null
        const doubt = doubts?.get(faultKey(rowKey, name))
        const fault = faults?.get(faultKey(rowKey, name))
        const isEditing = editing?.place.column === i
        const isMissing = draft !== undefined && value === null && column.optional !== true
        const classes = [
          styles['cell'],
          styles[look],
          one.isPinned === true ? styles['pinned'] : '',
          isWhole ? styles['figure'] : '',
          active === i ? styles['active'] : '',
          first <= i && i <= last ? styles['chosen'] : '',
          fault ? styles['fault'] : isMissing ? styles['missing'] : '',
        ].join(' ')
        return (
          <div
            key={name}
            role="gridcell"
            aria-colindex={i + 2}
            aria-selected={active === i || (first <= i && i <= last)}
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- WAI-ARIA 1.2 has it for gridcell.
            aria-readonly={isDerived === true || undefined}
            aria-invalid={fault !== undefined || undefined}
            aria-label={fault ? faultLabel(one, fault, value, options.get(name)) : undefined}
            title={fault?.message ?? doubt}
            tabIndex={active === i ? 0 : -1}
            data-column={i}
            // Text that comes without a key reaches only what can be edited.
            contentEditable={active === i && !isEditing && isDerived !== true ? true : undefined}
            suppressContentEditableWarning
            spellCheck={false}
            className={classes}
            style={isWhole ? cutStyle(i) : undefined}
          >
            {isEditing ? (
              <CellEditor
                key={`${rowKey} ${name}`}
                place={editing.place}
                typed={editing.isFresh ? editing.text : undefined}
              />
            ) : fault ? (
              <>
                <span>{fault.text === '' ? 'خالی' : withFigures(fault.text)}</span>
                {/* What is refused never covers what is kept. */}
                {value === null || value === '' || draft ? null : (
                  <small>{cellText({ column: one, value, options: options.get(name) })}</small>
                )}
              </>
            ) : isMissing ? (
              <span>لازم</span>
            ) : (
              <>
                {cellText({ column: one, value, options: options.get(name) })}
                {doubt === undefined ? null : (
                  <TriangleAlert size={14} role="img" aria-label={doubt} className={styles['doubt']} />
                )}
              </>
            )}
          </div>
        )
      })}
    </div>
  )
})
