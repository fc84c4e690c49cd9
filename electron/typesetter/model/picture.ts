import type { Drawing } from '../../../shared/drawing.ts'
import type { LinkTarget, NodeBase } from './nodeBase.ts'

interface Picture extends NodeBase, LinkTarget {
  width?: number
  height?: number
  fit?: [width: number, height: number]
  /** What the picture shows, for a listener: makes it a Figure. Without it the picture is an artifact. */
  alternative?: string
}

export interface SvgNode extends Picture {
  svg: string
  /** The same picture as paper takes it; its texts are set in `font`, and all of it is drawn `scale` times as large. */
  drawing?: { parts: Drawing; font: string; scale?: number }
}

export interface ImageNode extends Picture {
  /** A data URL or a name in the definition's `images`. */
  image: string
}

interface VectorStyle {
  lineWidth?: number
  lineColor?: string
  color?: string
  fillOpacity?: number
  strokeOpacity?: number
  lineCap?: 'butt' | 'round' | 'square'
  dash?: { length: number; space?: number }
}

export type Vector = VectorStyle &
  (
    | { type: 'line'; x1: number; y1: number; x2: number; y2: number }
    | { type: 'rect'; x: number; y: number; w: number; h: number; r?: number }
    | { type: 'ellipse'; x: number; y: number; r1: number; r2: number }
    | { type: 'polyline'; points: { x: number; y: number }[]; closePath?: boolean }
  )

/** Physical drawing: x grows to the right. */
export interface CanvasNode extends NodeBase {
  canvas: Vector[]
  alternative?: string
}
