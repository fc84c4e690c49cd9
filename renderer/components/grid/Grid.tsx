import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import styles from './Grid.module.css'
import { GridEmpty } from './GridEmpty.tsx'
import { GridFooter } from './GridFooter.tsx'
import { GridHeader } from './GridHeader.tsx'
import { GridMenu } from './GridMenu.tsx'
import { GridRow } from './GridRow.tsx'
import { GridToolbar } from './GridToolbar.tsx'
import { GridTotals, hasTotals } from './GridTotals.tsx'
import { gridActions } from './gridActions.ts'
import { copyCells, pasteCells } from './gridClipboard.ts'
import { pressKey } from './gridKeys.ts'
import { drag, menuPlace, open, point } from './gridPointer.ts'
import { createGridStore, GridContext, type GridStore } from './gridStore.ts'
import { MoneyChoice } from './MoneyChoice.tsx'
import type { GridModel } from './model.ts'
import { PasteReview } from './PasteReview.tsx'
import { type GridParts, PartsContext } from './parts.ts'
import { ReplaceBar } from './ReplaceBar.tsx'
import { showWholeText, useCutColumns } from './useCutColumns.ts'
import { useInsertedText } from './useInsertedText.ts'
import { useKept } from './useKept.ts'
import { useKeptView } from './useKeptView.ts'
import { useMoneyUnit } from './useMoneyUnit.ts'
import { type OpenAt, useOpenAt } from './useOpenAt.ts'
import { useOrder } from './useOrder.ts'
import { template } from './widths.ts'

const rowHeight = 36
const totalsHeight = 44

interface GridProps {
  model: GridModel
  at?: OpenAt | undefined
  /** What it shows, by a name that lasts: what is left unfinished is kept under it. */
  name: string
  /** Beside the search box. */
  tools?: ReactNode
  /** Stands in the page with its own height instead of filling it. */
  compact?: boolean | undefined
  /** What stands over it, and knows it. */
  children?: ReactNode
}

/** A table that people write in: rows are drawn as they are seen, so thousands are as quick as ten. */
export function Grid({ model: given, name, at, tools, compact = false, children }: GridProps) {
  const [store] = useState(createGridStore)
  const { model, unit, choose } = useMoneyUnit(given, name)
  const newest = useRef(model)
  useLayoutEffect(() => {
    newest.current = model
  }, [model])
  const [own] = useState(() => {
    const now = () => newest.current
    return { store, actions: gridActions(store, now), model: now }
  })
  const { actions } = own
  useOrder(store, model)
  useKept(own, name)
  useKeptView(store, name, at !== undefined)
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)
  useEffect(() => actions.sweep(), [actions, model])

  const order = useStore(store, state => state.order)
  const activeRow = useStore(store, ({ active, places }) => (active ? (places.get(active.key) ?? -1) : -1))
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- Its functions are called anew in every render.
  const rows = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
    scrollPaddingStart: 84,
    scrollPaddingEnd: hasTotals(model) ? 24 + totalsHeight : 24,
    // The active row stays drawn wherever it is: it holds the keyboard.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const seen = Array.from({ length: Math.min(count, endIndex + overscan + 1) - first }, (_, i) => first + i)
      return activeRow < 0 || activeRow >= count || seen.includes(activeRow) ? seen : [...seen, activeRow]
    },
  })
  useEffect(() => {
    if (activeRow >= 0) rows.scrollToIndex(activeRow)
  }, [activeRow, rows])

  const activeColumn = useStore(store, state => state.active?.column)
  useEffect(() => {
    const cell = scroller.current?.querySelector(`[data-column="${activeColumn}"][tabindex="0"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeColumn])

  useOpenAt(store, model, at, scroller)
  useFocusBack(store, scroller)
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
  const parts = useMemo(() => ({ store, actions, model, page }), [store, actions, model, page])
  useInsertedText(scroller, parts)
  const { columns, least } = useMemo(() => template(model), [model])
  useCutColumns(scroller, model.columns)

  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) store.setState({ isFocused: false })
  }
  return (
    <GridContext value={store}>
      <PartsContext value={parts}>
        <div className={`${styles['frame']} ${compact ? styles['compact'] : ''}`}>
          <GridToolbar
            tools={
              <>
                {unit === null ? null : <MoneyChoice unit={unit} onChoose={choose} />}
                {tools}
              </>
            }
          />
          <ReplaceBar />
          <div
            ref={scroller}
            className={styles['scroller']}
            role="grid"
            aria-label={model.label}
            aria-rowcount={order.length + (hasTotals(model) ? 2 : 1)}
            aria-colcount={model.columns.length + 1}
            aria-multiselectable
            tabIndex={activeRow < 0 ? 0 : -1}
            onFocus={event => enter(event, parts)}
            onBlur={leave}
            onKeyDown={event => pressKey(event, parts)}
            onMouseDown={event => point(event, store)}
            onMouseMove={event => drag(event, store)}
            onMouseOver={showWholeText}
            onDoubleClick={event => open(event, parts)}
            onContextMenu={event => setMenuAt(menuPlace(event, store))}
            onCopy={event => copyCells(event, parts)}
            onCut={event => copyCells(event, parts)}
            onPaste={event => pasteCells(event, parts)}
          >
            <div className={styles['table']} style={{ '--columns': columns, minWidth: least } as React.CSSProperties}>
              <GridHeader />
              <div role="rowgroup" className={styles['body']} style={{ height: rows.getTotalSize() }}>
                {rows.getVirtualItems().map(({ index, start }) => {
                  const key = order[index]
                  if (key === undefined) return null
                  const { columns: all, options, doubts } = model
                  const row = { rowKey: key, stored: model.rows.get(key), columns: all, options, doubts, index, start }
                  return <GridRow key={key} {...row} />
                })}
              </div>
              <GridTotals />
            </div>
            {order.length === 0 ? <GridEmpty /> : null}
          </div>
          <GridFooter />
          <GridMenu at={menuAt} onClose={() => setMenuAt(null)} />
          <PasteReview />
          {children}
        </div>
      </PartsContext>
    </GridContext>
  )
}

/** The keyboard comes to the grid: the active cell takes it, the first one when none is. */
function enter({ target, currentTarget }: FocusEvent, { store }: GridParts): void {
  const { active, order } = store.getState()
  if (target === currentTarget && !active && order[0] !== undefined)
    store.setState({ active: { key: order[0], column: 0 } })
  if (!(target instanceof HTMLElement) || target.closest('[data-header]') === null) store.setState({ isFocused: true })
}

/**
 * After a dialog over the grid, its active cell has the keyboard: the dialog gives it to an editor that is gone by
 * then.
 */
function useFocusBack(store: GridStore, scroller: RefObject<HTMLElement | null>): void {
  const isCovered = useStore(store, ({ paste, adding }) => paste !== null || adding !== null)
  useEffect(() => {
    if (!isCovered) return
    const cell = () => scroller.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')
    return () => {
      requestAnimationFrame(() => requestAnimationFrame(() => cell()?.focus({ preventScroll: true })))
    }
  }, [isCovered, scroller])
}
