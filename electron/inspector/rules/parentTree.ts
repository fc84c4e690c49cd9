import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { PdfFile } from '../reading/pdfFile.ts'
import { type Dictionary, type PdfValue, Reference } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

export const parentTree: Rule = {
  name: 'parent-tree',
  title: 'هر تکهٔ برچسب‌دار به همان برچسبی راه می‌برد که آن را در بر دارد',
  clauses: { 'pdfua-1': '7.1' },
  *breaches({ file, painted, tags }) {
    const owners = new Map<string, number | undefined>()
    for (const { object, contents } of tags)
      for (const { page, mcid } of contents) owners.set(`${page}/${mcid}`, object)
    const parents = numberTree(
      file,
      file.dictionary(file.dictionary(file.catalog.get('StructTreeRoot')).get('ParentTree')),
    )
    for (const { page, mcids } of painted) {
      const listed = file.array(parents.get(Number(page.entries.get('StructParents') ?? -1)))
      for (const mcid of mcids) {
        const parent = listed[mcid]
        const owner = owners.get(`${page.object}/${mcid}`)
        if (owner === undefined || !(parent instanceof Reference) || parent.id !== owner)
          yield toPersianDigits(`صفحهٔ ${page.number}: تکهٔ ${mcid} در درخت ساختار جایی ندارد`)
      }
    }
  },
}

/** The values of a tree of numbers (ISO 32000-1, 7.9.7). */
export function numberTree(file: PdfFile, root: Dictionary, depth = 0): Map<number, PdfValue> {
  const values = new Map<number, PdfValue>()
  if (depth > 16) return values
  const pairs = file.array(root.get('Nums'))
  for (let at = 0; at + 1 < pairs.length; at += 2) values.set(Number(pairs[at]), pairs[at + 1] ?? null)
  for (const kid of file.array(root.get('Kids')))
    for (const [key, value] of numberTree(file, file.dictionary(kid), depth + 1)) values.set(key, value)
  return values
}
