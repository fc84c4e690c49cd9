import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import styles from '../Report.module.css'

const heading = Decoration.line({ class: styles['heading'] ?? '' })
const sign = Decoration.mark({ class: styles['headingSign'] ?? '' })

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      if (line.text.startsWith('# ')) {
        builder.add(line.from, line.from, heading)
        builder.add(line.from, line.from + 2, sign)
      }
      at = line.to + 1
    }
  return builder.finish()
}

/** Lines that begin with «# » look like the headings they are printed as. */
export const headings = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)
