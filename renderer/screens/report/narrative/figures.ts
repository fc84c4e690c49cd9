import { Prec, RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, Direction, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { findFigures } from '../../../../shared/persian/figures/findFigures.ts'
import { referencesIn } from './factChips.ts'

const isolates = {
  ltr: Decoration.mark({ tagName: 'bdi', attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR }),
  rtl: Decoration.mark({ tagName: 'bdi', attributes: { dir: 'rtl' }, bidiIsolate: Direction.RTL }),
}

/** The codes, figures and expressions of the lines in view, each in one direction, as they will be on paper. */
function figuresOf(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      const references = referencesIn(line.text)
      for (const { start, end, direction, words = [] } of findFigures(line.text)) {
        if (references.some(reference => start < reference.to && end > reference.from)) continue
        builder.add(line.from + start, line.from + end, isolates[direction])
        for (const word of words) builder.add(line.from + word.start, line.from + word.end, isolates.rtl)
      }
      at = line.to + 1
    }
  }
  return builder.finish()
}

class Figures {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = figuresOf(view)
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = figuresOf(update.view)
  }
}

/** Keeps figures whole while they are typed. */
export const figures = Prec.lowest(
  ViewPlugin.fromClass(Figures, {
    decorations: plugin => plugin.decorations,
    provide: plugin => EditorView.bidiIsolatedRanges.of(view => view.plugin(plugin)?.decorations ?? Decoration.none),
  }),
)
