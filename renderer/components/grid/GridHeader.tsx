import { ArrowDown, ArrowUp } from 'lucide-react'
import { moneyUnitName } from '../../../shared/persian/money.ts'
import { typedText } from '../typedText.ts'
import styles from './Grid.module.css'
import { useGrid } from './gridStore.ts'
import { gridTypeOf } from './gridTypes.ts'
import type { GridColumn } from './model.ts'
import { useParts } from './parts.ts'
import { cutStyle } from './useCutColumns.ts'

/** The columns' names, which sort, and below them a filter for each when asked for. */
export function GridHeader() {
  const { model } = useParts()
  const hasFilters = useGrid(state => state.showsFilters)
  return (
    <div role="rowgroup" className={styles['header']} data-header>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        <div role="columnheader" aria-colindex={1} className={styles['corner']}>
          <span className="visually-hidden">شمارهٔ ردیف</span>
        </div>
        {model.columns.map((column, i) => (
          <HeaderCell key={column.name} column={column} index={i} />
        ))}
      </div>
      {hasFilters ? (
        <div role="row" className={styles['row']}>
          <div role="gridcell" className={styles['corner']}>
            <span className="visually-hidden">فیلترها</span>
          </div>
          {model.columns.map(column => (
            <FilterCell key={column.name} column={column} />
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** A heading, over a pinned column or another. */
const heading = (isPinned: boolean | undefined) => `${styles['heading']} ${isPinned === true ? styles['pinned'] : ''}`

function HeaderCell({ column: { name, column, money, isPinned }, index }: { column: GridColumn; index: number }) {
  const { store } = useParts()
  const sorting = useGrid(state => (state.sorting?.column === name ? state.sorting : null))
  const sort = (): void =>
    store.setState({
      sorting: sorting?.descending === true ? null : { column: name, descending: sorting !== null },
    })
  const unit = money === undefined ? column.unit : moneyUnitName(money)
  const state = sorting === null ? 'none' : sorting.descending ? 'descending' : 'ascending'
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={state}
      className={heading(isPinned)}
      style={gridTypeOf(column).isWhole ? cutStyle(index) : undefined}
    >
      <button type="button" onClick={sort} title="مرتب کردن بر پایهٔ این ستون">
        <span>{column.header}</span>
        {unit === undefined ? null : <small>{unit}</small>}
        {sorting === null ? null : sorting.descending ? (
          <ArrowDown size={14} aria-hidden />
        ) : (
          <ArrowUp size={14} aria-hidden />
        )}
      </button>
    </div>
  )
}

function FilterCell({ column: { name, column, isPinned } }: { column: GridColumn }) {
  const { store } = useParts()
  const text = useGrid(state => state.filters[name] ?? '')
  return (
    <div role="gridcell" className={heading(isPinned)}>
      <input
        autoComplete="off"
        className={styles['filter']}
        aria-label={`فیلتر «${column.header}»`}
        placeholder="فیلتر"
        {...typedText(text)}
        value={text}
        onChange={({ target }) => store.setState(({ filters }) => ({ filters: { ...filters, [name]: target.value } }))}
        onKeyDown={event => event.stopPropagation()}
      />
    </div>
  )
}
