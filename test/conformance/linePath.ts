import { fontFamilies, fontFile } from '../../electron/typesetter/fonts/families.ts'
import { fillLine } from '../../electron/typesetter/layout/lineBuilder.ts'
import { visualLine } from '../../electron/typesetter/model/visualLine.ts'
import type { Word } from '../../electron/typesetter/model/word.ts'
import { StyleContextStack } from '../../electron/typesetter/pdfmake/internals.ts'
import { PersianPdfDocument } from '../../electron/typesetter/pdfmake/pdfDocument.ts'
import { PersianTextInlines } from '../../electron/typesetter/pdfmake/textInlines.ts'
import type { BaseDirection } from '../../electron/typesetter/text/bidi.ts'
import { TextFont } from '../../electron/typesetter/text/textFont.ts'
import type { ShapedWord } from '../../electron/typesetter/text/textLayer.ts'
import { BoundedCache } from '../../shared/boundedCache.ts'

/**
 * The way a text goes until it is drawn: cut into words at its line breaks, given levels, filled into a line, put into
 * visual order. Everything is the product's own code but the shaping, which would hide what stood where: each run comes
 * back unshaped and unshared, so that its place is known.
 */
class UnshapedRuns extends BoundedCache<ShapedWord> {
  constructor() {
    super(1)
  }

  override get(text: string): ShapedWord {
    return { text, width: 1, glyphs: [] }
  }
}

class UnshapedDocument extends PersianPdfDocument {
  private unshaped: TextFont | undefined

  override textFont(family: string | undefined, bold: boolean): TextFont {
    this.unshaped ??= new TextFont(
      { ...fontFile(fontFamilies.Vazirmatn.normal), digitsStandAlone: false, words: () => new UnshapedRuns() },
      super.textFont(family, bold),
    )
    return this.unshaped
  }
}

const unshapedDocument = new UnshapedDocument({ title: '', author: '', date: new Date(0), tagged: false }, {})
const inlines = new PersianTextInlines(unshapedDocument)

/** Words of a text as the layout gets them. @param text well-formed UTF-16 */
export function layoutWords(text: string, direction: BaseDirection): Word[] {
  return inlines.buildInlines({ text, direction }, new StyleContextStack(null, {})).items
}

/** A place on the line: the index of a code unit in the text, or a space, which carries none. */
export type Place = number | 'space'

/** What stands on the first line of a text, from left to right, if it is endlessly wide. Bidi controls are included. */
export function visualOrder(text: string, direction: BaseDirection): Place[] {
  const { line } = fillLine(layoutWords(text, direction), 0, Number.POSITIVE_INFINITY)
  const starts = new Map<ShapedWord, { start: number; level: number }>()
  for (const { start, runs } of line.words) {
    let at = start
    for (const { word, level } of runs) {
      if (word) starts.set(word, { start: at, level })
      at += word ? word.text.length : 1
    }
  }
  return visualLine(line.words)
    .pieces.flatMap(piece => piece.items)
    .flatMap((item): Place[] => {
      const run = item && starts.get(item)
      if (!run) return ['space']
      const order = Array.from({ length: item.text.length }, (_, index) => run.start + index)
      return run.level & 1 ? order.reverse() : order
    })
}

const lineEnding = /^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])/

/** Offsets at which the layout may or must begin a new line, the text's end included. */
export function breakPositions(text: string): Set<number> {
  const positions = new Set<number>()
  let base = 0
  for (const { end, noNewLine, lineEnd } of layoutWords(text, 'rtl')) {
    const ending = lineEnd ? (lineEnding.exec(text.slice(base + end))?.[0].length ?? 0) : 0
    if (!noNewLine || lineEnd) positions.add(base + end + ending)
    if (lineEnd) base += end + ending
  }
  return positions
}
