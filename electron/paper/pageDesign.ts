/** How a page lies: paper for the binder or a screen's sheet. Lengths in points. */
import type { PageStyle } from '../../shared/documentStyle.ts'
import { sheet } from './tokens.ts'

export interface PageDesign {
  top: number
  bottom: number
  /** Of odd pages. */
  left: number
  right: number
  /** Between the side margins; the same on every page. */
  contentWidth: number
  /** Between the top and bottom margins. */
  contentHeight: number
  /** Even pages have the side margins of odd ones, swapped. */
  duplex: boolean
  /** Read on a screen: what leads elsewhere is seen to. */
  screen: boolean
  /** Justified lines lengthen letters as well as spaces. */
  kashida: boolean
}

/**
 * Paper is bound at the right of the first page, where Persian books have their spine; printed on both sides, at the
 * left of every second one. A screen's pages have even margins; lines break as on paper with the usual binding.
 */
export function pageDesign(style: PageStyle = { variant: 'print' }): PageDesign {
  const { width, height, top, bottom, outer } = sheet
  const screen = style.variant === 'screen'
  const binding = screen ? sheet.binding : style.binding === undefined ? sheet.binding : points(style.binding)
  const contentWidth = width - outer - binding
  const left = screen ? (width - contentWidth) / 2 : outer
  return {
    top,
    bottom,
    left,
    right: width - contentWidth - left,
    contentWidth,
    contentHeight: height - top - bottom,
    duplex: !screen && style.duplex === true,
    screen,
    kashida: style.kashida === true,
  }
}

/** Side margins of a page, counted from 1. */
export function sideMargins({ left, right, duplex }: PageDesign, page: number): { left: number; right: number } {
  return duplex && page % 2 === 0 ? { left: right, right: left } : { left, right }
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
