import type { Contents } from '../../../shared/document.ts'
import type { Content } from '../../typesetter/typeset.ts'

/** The engine lists the headings, with leaders, page numbers and links. */
export function contents(block: Contents): Content {
  return { toc: { title: { text: block.title, style: 'contentsTitle' }, textMargin: [0, 1.2, 0, 1.2] } }
}
