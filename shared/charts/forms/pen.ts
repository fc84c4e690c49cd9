/**
 * What the forms use of a two-dimensional canvas, on a screen or on paper. No gradients, patterns, shadows or
 * half-transparent paint: printed vectors have none.
 */
export interface Pen {
  font: string
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  textAlign: 'left' | 'right' | 'center'
  textBaseline: 'top' | 'middle' | 'bottom' | 'alphabetic'
  save: () => void
  restore: () => void
  beginPath: () => void
  closePath: () => void
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  fill: () => void
  stroke: () => void
  fillRect: (x: number, y: number, width: number, height: number) => void
  strokeRect: (x: number, y: number, width: number, height: number) => void
  setLineDash: (lengths: number[]) => void
  fillText: (text: string, x: number, y: number) => void
  measureText: (text: string) => { width: number }
  translate: (x: number, y: number) => void
  rotate: (radians: number) => void
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function drawLine(pen: Pen, from: readonly [number, number], to: readonly [number, number]): void {
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  pen.stroke()
}
