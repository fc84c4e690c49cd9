import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Content, typeset } from '../../electron/typesetter/typeset.ts'
import { type Category, cellsOf } from './corpus.ts'
import type { Reader } from './readers.ts'
import { type Recovered, recovered } from './recovered.ts'

/** What one reader recovers of one category. */
export interface LayerRow extends Recovered {
  category: string
  reader: string
}

/**
 * Typesets each category as a document of its own and reads it back. Lines of prose stand between its lines, as a
 * page of a briefing is Persian whatever addresses it holds.
 * @param folder for the files
 */
export async function checkTextLayer(
  categories: readonly Category[],
  readers: readonly Reader[],
  folder: string,
): Promise<LayerRow[]> {
  const rows: LayerRow[] = []
  const prose = categories.find(({ name }) => name === 'prose')?.lines ?? []
  for (const { name, lines } of categories) {
    const file = join(folder, `${name}.pdf`)
    const isTable = lines.every(line => line.includes('|'))
    const company = name === 'prose' ? [] : lines.flatMap((_, index) => prose[index % prose.length] ?? [])
    const between = lines.flatMap((line, index) => [company[index] ?? [], line].flat())
    await writeFile(file, await printed(isTable ? [paragraphs(company), table(lines)] : paragraphs(between)))
    const written = isTable ? lines.flatMap(cellsOf) : lines
    for (const reader of readers) {
      rows.push({ category: name, reader: reader.name, ...recovered(written, await reader.text(file), company) })
    }
  }
  return rows
}

/** As the product sets its body text: justified, lines of many words broken where the column ends. */
function paragraphs(lines: readonly string[]): Content {
  return lines.map(text => ({ text, alignment: 'justify', margin: [0, 0, 0, 6] }))
}

function table(lines: readonly string[]): Content {
  const body = lines.map(line => cellsOf(line).map(text => ({ text })))
  return { table: { headerRows: 1, widths: ['auto', '*', 'auto', 'auto'], body } }
}

async function printed(content: Content): Promise<Buffer> {
  const page = { pageSize: 'A4', pageMargins: 60, defaultStyle: { fontSize: 11, isolateFigures: true } } as const
  return typeset({ content, ...page }, { title: 'متن', author: 'conformance', date: new Date(0) })
}
