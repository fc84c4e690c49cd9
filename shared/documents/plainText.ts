import type { Document } from '../document.ts'
import { withoutHostileControls } from '../persian/normalise.ts'

/**
 * Any text as a clean document, a paragraph a line; blank lines only separate. Letters stay as they were written, since
 * somebody else's text is no data of ours; controls that would reorder it go.
 * @param asOf ISO 8601 day
 */
export function plainText(text: string, title: string, asOf: string): Document {
  const lines = withoutHostileControls(text)
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(line => line.trim())
  return {
    title: withoutHostileControls(title),
    author: '',
    edition: 'public',
    version: '1.0',
    asOf,
    running: { start: '', footer: '' },
    blocks: lines
      .filter(line => line !== '')
      .map(line => ({ kind: 'paragraph', role: 'body', text: [{ text: line }] })),
  }
}
