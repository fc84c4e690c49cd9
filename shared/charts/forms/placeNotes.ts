import type { ChartLook, PointPlace } from './chartLook.ts'
import type { Box, Pen } from './pen.ts'

/** A part of a picture, and what is said of it under a pointer. */
export interface NotedArea {
  box: Box
  says: string
  point: PointPlace
}

interface PointerEvent {
  type: string
  x: number | null
  y: number | null
}

/**
 * What a pointer meets in a painted chart, where Chart.js knows no points of its own. Nothing is drawn without a
 * pointer.
 */
export function placeNotes(look: ChartLook) {
  let places: NotedArea[] = []
  let met: NotedArea | undefined
  return {
    /** Before the picture is painted anew. */
    forget: (): void => {
      places = []
    },
    add: (place: NotedArea): void => {
      places.push(place)
    },
    at: (x: number, y: number): NotedArea | undefined => places.find(({ box }) => holds(box, x, y)),
    of: (wanted: PointPlace): NotedArea | undefined =>
      places.find(({ point }) => point.series === wanted.series && point.category === wanted.category),
    /** @returns whether something else is to be said now */
    moveTo({ type, x, y }: PointerEvent): boolean {
      const before = met
      met = type === 'mouseout' || x === null || y === null ? undefined : places.find(({ box }) => holds(box, x, y))
      return met?.says !== before?.says
    },
    /** The note over its place, inside the picture. */
    draw(pen: Pen, { width }: { width: number }): void {
      if (!met) return
      const { box, says } = met
      pen.save()
      pen.font = `${look.fontSize}px ${look.font}`
      const [wide, high] = [pen.measureText(says).width + look.fontSize, look.fontSize * 2]
      const left = Math.max(0, Math.min(width - wide, (box.left + box.right - wide) / 2))
      const top = box.top - high < 0 ? box.bottom : box.top - high
      pen.fillStyle = look.inks.strong
      pen.fillRect(left, top, wide, high)
      pen.fillStyle = look.inks.paper
      pen.textAlign = 'center'
      pen.textBaseline = 'middle'
      pen.fillText(says, left + wide / 2, top + high / 2)
      pen.restore()
    },
  }
}

function holds({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom
}
