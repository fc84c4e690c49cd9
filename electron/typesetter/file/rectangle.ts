/** A rectangle in points from the page's top left corner. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Left, bottom, right and top in points from the page's bottom left corner. */
export type Corners = [left: number, bottom: number, right: number, top: number]
