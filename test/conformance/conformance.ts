/**
 * Measures the text engine against Unicode's tests, Debian's HarfBuzz the readers of PDF and the standards, prints
 * tables and ends with 1 when a bar is missed. `npm run conformance -- --thin` takes a small part of each; `--verapdf
 * JAR` also has veraPDF judge the files, JAR being its library with what it needs, as a Java class path.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode } from '../../electron/system/nodeVersion.js'
import { provideTools, provideUnicodeData } from '../referees/provideTools.ts'
import { type Section, sectionText } from './report.ts'

// Charts before pdf.js, which brings a Path2D with which Chart.js draws lines otherwise.
await import('../fixtures/loadCharts.ts')
const { bidiSection, glyphSection, lineBreakSection, textLayerSection } = await import('./sections.ts')
const { standardsSection } = await import('./standards.ts')

requireNode(process.versions.node)
const { values } = parseArgs({ options: { thin: { type: 'boolean' }, verapdf: { type: 'string' } } })
const thin = values.thin === true
const folder = join(fileURLToPath(new URL('../../out', import.meta.url)), 'conformance')

provideTools(['qpdf', 'pdftotext', 'hb-shape'])
const unicode = provideUnicodeData(['BidiTest.txt', 'BidiCharacterTest.txt', 'auxiliary/LineBreakTest.txt'])
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const step = thin ? 97 : 1
const missed: string[] = []
show(bidiSection({ classes: unicode['BidiTest.txt'], characters: unicode['BidiCharacterTest.txt'] }, step))
show(lineBreakSection(unicode['auxiliary/LineBreakTest.txt'], step))
show(await glyphSection(thin ? 500 : 50_000, folder))
show(await textLayerSection(folder))
show(await standardsSection(values.verapdf, folder, thin))
process.exitCode = missed.length === 0 ? 0 : 1

function show(section: Section): void {
  missed.push(...section.missed)
  process.stdout.write(`${sectionText(section)}\n`)
}
