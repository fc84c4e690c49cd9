import type { Piece } from '../model/lineSegment.ts'
import type { VisualLine } from '../model/visualLine.ts'
import { bestJoint, elongated, type Joint } from '../text/kashida.ts'
import type { ShapedWord } from '../text/textLayer.ts'

/** Ems each space takes before letters are lengthened, and strokes a word takes at most. */
const comfortable = 0.12
const mostStrokes = 2

interface Place {
  piece: Piece
  index: number
  word: ShapedWord
  joint: Joint
  /** Points of one stroke. */
  stroke: number
  strokes: number
}

/**
 * Fills a line by lengthening letters where its spaces alone would gape: the best joints first, each word once around
 * before any is lengthened further. What is left goes to the spaces.
 */
export function lengthenWords(line: VisualLine, width: number): void {
  const places = placesOf(line)
  const spaces = line.pieces.flatMap(({ items }) => items.filter(item => item === undefined)).length
  const size = line.pieces[0]?.style.fontSize ?? 0
  let slack = width - line.width - spaces * comfortable * size
  for (let round = 1; round <= mostStrokes; round++) {
    for (const place of places) {
      if (place.stroke > slack) continue
      place.strokes = round
      slack -= place.stroke
    }
  }
  for (const { piece, index, word, joint, strokes } of places) {
    if (strokes > 0) piece.items[index] = elongated(word, piece.style.textFont, joint, strokes)
  }
  measure(line)
}

function placesOf(line: VisualLine): Place[] {
  const places = line.pieces.flatMap(piece => {
    const { textFont, fontSize, fontFeatures } = piece.style
    if (fontFeatures || !textFont.has('ـ')) return []
    const stroke = (textFont.shape('ـ', true).width * fontSize) / 1000
    return piece.items.flatMap((word, index): Place[] => {
      const joint = word && bestJoint(word.text)
      return word && joint ? [{ piece, index, word, joint, stroke, strokes: 0 }] : []
    })
  })
  return places.sort((a, b) => a.joint.rank - b.joint.rank)
}

/** Gives the pieces their places anew. */
function measure(line: VisualLine): void {
  let x = 0
  for (const piece of line.pieces) {
    const { textFont, fontSize } = piece.style
    const units = piece.items.reduce((sum, item) => sum + (item?.width ?? textFont.spaceWidth), 0)
    piece.x = x
    piece.width = (units * fontSize) / 1000
    x += piece.width
  }
  line.width = x
}
