import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render } from '../../electron/pdf/render.ts'
import { type Content, type TypesetDefinition, typeset } from '../../electron/typesetter/typeset.ts'
import { type Standard, standards } from '../../shared/fileOptions.ts'
import { groupedTable } from '../electron/inspector/groupedTable.ts'
import { documentOf, everyBlock } from '../electron/pdf/blocksSample.ts'
import { councilFolder } from '../fixtures/typefaces.ts'
import { oddities } from './oddities.ts'

/** A file, and the standards it must keep. */
export interface Claim {
  file: string
  keeps: readonly Standard[]
}

const choices: readonly (readonly Standard[])[] = [standards, ['pdfa-2a'], ['pdfua-1'], []]

/** Every kind of block in every choice of standards, in the house's letters and a council's. */
export async function printBlockKinds(folder: string): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const keeps of choices) {
    for (const [family, style] of [['house', {}] as const, ['council', { fonts: councilFolder }] as const]) {
      const file = join(folder, `blocks-${family}-${keeps.join('-') || 'none'}.pdf`)
      const { bytes } = await render(documentOf([...everyBlock, groupedTable]), { style, file: { standards: keeps } })
      await writeFile(file, bytes)
      claims.push({ file, keeps })
    }
  }
  return claims
}

/** Texts and nodes that break the standards in careless engines. */
export async function printOddities(folder: string): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const [name, { title = 'سند', ...definition }] of Object.entries(oddities)) {
    const file = join(folder, `odd-${name}.pdf`)
    await writeFile(file, await print(definition, title))
    claims.push({ file, keeps: standards })
  }
  return claims
}

function print(definition: Partial<TypesetDefinition> & { content: Content }, title: string): Promise<Buffer> {
  return typeset(
    { pageSize: 'A5', pageMargins: 40, ...structuredClone(definition) },
    { title, author: '\u0008شورا', date: new Date(0) },
  )
}
