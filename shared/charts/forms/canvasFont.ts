import type { ChartLook } from './chartLook.ts'

/** The canvas's font at a share of the chart's letter size. */
export function canvasFont(look: ChartLook, share = 1, weight?: 'bold'): string {
  return `${weight === undefined ? '' : `${weight} `}${look.fontSize * share}px ${look.font}`
}
