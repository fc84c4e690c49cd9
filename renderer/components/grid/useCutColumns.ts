import { type CSSProperties, type MouseEvent, type RefObject, useEffect } from 'react'
import { gridTypeOf } from './gridTypes.ts'
import type { GridColumn } from './model.ts'
import { numberWidth } from './widths.ts'

const styles: CSSProperties[] = []

/** Lets a column's cells know, by a property of the table, that an edge of the view cuts them. */
export function cutStyle(column: number): CSSProperties {
  return (styles[column] ??= { '--cut': `var(--cut-${column}, 0)` } as CSSProperties)
}

/**
 * Keeps figures whole at the edges of what is seen: those of a column that the view, the rows' numbers or their
 * pinned names cut are not shown in part. One property of the table changes; no row is drawn again.
 */
export function useCutColumns(scroller: RefObject<HTMLElement | null>, columns: readonly GridColumn[]): void {
  useEffect(() => {
    const own = scroller.current
    const table = own?.firstElementChild
    if (!own || !(table instanceof HTMLElement)) return
    const mark = (): void => {
      const seen = own.getBoundingClientRect()
      const headings = table.querySelectorAll('[data-header] [role=columnheader]')
      // What is pinned covers the columns behind it.
      const pinned = columns.findIndex(({ isPinned }) => isPinned === true)
      const cover = headings[pinned + 1]
      const covers = pinned >= 0 && cover instanceof HTMLElement && getComputedStyle(cover).position === 'sticky'
      own.style.setProperty('--pinned-width', covers ? `${cover.offsetWidth}px` : '0px')
      columns.forEach(({ column }, i) => {
        const heading = headings[i + 1]
        if (!heading || gridTypeOf(column).isWhole !== true) return
        const edge = seen.left + own.clientWidth - numberWidth
        const right = covers && i > pinned ? Math.min(edge, cover.getBoundingClientRect().left) : edge
        const view = { left: seen.left, right }
        const isCut =
          crosses(heading, view) &&
          [
            heading.querySelector('span') ?? heading,
            ...table.querySelectorAll(`[data-key] > [data-column="${i}"] > span, [data-total="${i}"] > span`),
          ].some(text => crosses(text, view))
        const name = `--cut-${i}`
        if (isCut === (table.style.getPropertyValue(name) === '1')) return
        if (isCut) table.style.setProperty(name, '1')
        else table.style.removeProperty(name)
      })
    }
    mark()
    // Rows that come into sight are drawn a moment after it was scrolled.
    const follow = (): void => {
      mark()
      requestAnimationFrame(() => requestAnimationFrame(mark))
    }
    own.addEventListener('scroll', follow, { passive: true })
    const watch = new ResizeObserver(mark)
    watch.observe(own)
    watch.observe(table)
    return () => {
      own.removeEventListener('scroll', follow)
      watch.disconnect()
    }
  }, [scroller, columns])
}

/** Whether an edge of the view goes through an element, by more than a pixel. */
function crosses(one: Element, view: { left: number; right: number }): boolean {
  const { left, right } = one.getBoundingClientRect()
  return (left < view.left - 1 && right > view.left + 1) || (right > view.right + 1 && left < view.right - 1)
}

/** A cell that is not seen whole tells its content to the pointer. */
export function showWholeText({ target }: MouseEvent): void {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=gridcell][data-column]') : null
  const text = cell?.querySelector('span')
  if (!cell || !text || cell.getAttribute('aria-invalid') === 'true') return
  if (cell.querySelector('[role=img]')) return
  const isWhole = text.scrollWidth <= text.clientWidth && getComputedStyle(text).opacity === '1'
  if (isWhole) cell.removeAttribute('title')
  else cell.title = text.textContent
}
