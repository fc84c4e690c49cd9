import { ListFilter, Plus, Redo2, Replace, Trash2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../Button.tsx'
import { typedText } from '../typedText.ts'
import { AddFiles } from './AddFiles.tsx'
import { AsideTexts } from './AsideTexts.tsx'
import styles from './GridTools.module.css'
import { removeRows } from './gridCommands.ts'
import { addRow } from './gridKeys.ts'
import { useGrid } from './gridStore.ts'
import { gridTypeOf } from './gridTypes.ts'
import { useParts } from './parts.ts'
import { SavedState } from './SavedState.tsx'

/** Above a grid: search, what can be done, and whether all is saved. */
export function GridToolbar({ tools }: { tools?: ReactNode }) {
  const parts = useParts()
  const { store, actions, model } = parts
  const search = useGrid(state => state.search)
  const shown = useGrid(state => state.order.length - state.drafts.size)
  const hasActive = useGrid(state => state.active !== null)
  const canUndo = useGrid(state => state.past.length > 0)
  const canRedo = useGrid(state => state.future.length > 0)
  const showsFilters = useGrid(state => state.showsFilters)
  const showsReplace = useGrid(state => state.showsReplace)
  // Rows of a paste come in by the hundred and are shown once all are kept.
  const isArriving = useGrid(state => state.arriving.size > 0)
  const all = isArriving ? shown : model.rows.size
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={`کارهای جدول ${model.label}`}>
      <input
        autoComplete="off"
        type="search"
        className={styles['search']}
        aria-label="جست‌وجو در جدول"
        placeholder="جست‌وجو در جدول…"
        {...typedText(search)}
        value={search}
        onChange={({ target }) => store.setState({ search: target.value })}
      />
      <Button
        look="quiet"
        aria-label="فیلتر ستون‌ها"
        onPress={() => store.setState({ showsFilters: !showsFilters, ...(showsFilters ? { filters: {} } : {}) })}
      >
        <ListFilter size={18} aria-hidden />
        <span className={styles['word']}>فیلتر</span>
      </Button>
      <Button
        look="quiet"
        aria-label="یافتن و جایگزینی"
        aria-expanded={showsReplace}
        onPress={() => store.setState({ showsReplace: !showsReplace })}
      >
        <Replace size={18} aria-hidden />
        <span className={styles['word']}>جایگزینی</span>
      </Button>
      <Button
        look="quiet"
        icon
        aria-label="لغو آخرین تغییر"
        isDisabled={!canUndo}
        onPress={() => void actions.step('undo')}
      >
        <Undo2 size={18} />
      </Button>
      <Button look="quiet" icon aria-label="تکرار" isDisabled={!canRedo} onPress={() => void actions.step('redo')}>
        <Redo2 size={18} />
      </Button>
      {model.blank ? (
        <>
          <Button look="quiet" aria-label="حذف ردیف" isDisabled={!hasActive} onPress={() => void removeRows(parts)}>
            <Trash2 size={18} aria-hidden />
            <span className={styles['word']}>حذف ردیف</span>
          </Button>
          <Button onPress={() => addRow(parts)}>
            <Plus size={16} aria-hidden />
            ردیف جدید
          </Button>
        </>
      ) : null}
      {model.columns.some(({ column }) => gridTypeOf(column).editor === 'file') ? <AddFiles /> : null}
      {tools}
      <p className={styles['tally']} aria-live="polite">
        {toPersianDigits(shown === all ? `${all} ردیف` : `${shown} از ${all} ردیف`)}
      </p>
      <AsideTexts />
      <SavedState />
    </div>
  )
}
