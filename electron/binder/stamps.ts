import { type TypesetDefinition, typeset } from '../typesetter/typeset.ts'

/** Of a stamp, in points. */
export const stampSize = { width: 130, height: 14 }

/** Texts as pages of one line each, which are laid over a margin. */
export async function stampPages(texts: readonly string[], date: Date): Promise<Uint8Array> {
  const definition: TypesetDefinition = {
    content: texts.map((text, at) => ({ text, ...(at > 0 && { pageBreak: 'before' as const }) })),
    pageSize: stampSize,
    pageMargins: [4, 1, 4, 0],
    defaultStyle: { fontSize: 7.5, lineHeight: 1, alignment: 'center', color: '#333333' },
  }
  return typeset(definition, { title: '', author: '', date, tagged: false, file: { standards: [] } })
}
