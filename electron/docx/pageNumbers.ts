import type { IPropertiesOptions } from 'docx'
import type { Block } from '../../shared/document.ts'
import type { Family } from '../paper/tokens.ts'
import type { Ruler } from '../typesetter/ruler.ts'

/**
 * Works out the pages that the contents name, as Word would lay them out: it shows them as they are written until
 * somebody has them brought up to date. Loaded only for a document that has contents.
 * @returns nothing for any other
 */
export async function pageNumbers(
  blocks: readonly Block[],
  { ruler, family }: { ruler: Ruler; family: Family },
): Promise<Pick<IPropertiesOptions, 'pageNumbers'>> {
  if (!blocks.some(({ kind }) => kind === 'contents')) return {}
  const { estimatePageNumbersWith } = await import('docx/layout')
  const lettering = { family: family.text }
  const space = ruler.measure('ا ا', lettering).line - 2 * ruler.measure('ا', lettering).line
  return {
    // Shaped by our own engine: the library knows the widths of letters that stand alone.
    pageNumbers: estimatePageNumbersWith({
      measureWidth: (text, { size, bold }) => {
        const words = text.trim()
        const spaces = text.length - words.length
        return size * (spaces * space + (words === '' ? 0 : ruler.measure(words, { ...lettering, bold }).line))
      },
      guess: true,
    }),
  }
}
