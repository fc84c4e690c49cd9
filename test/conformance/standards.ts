import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inspect } from '../../electron/inspector/inspect.ts'
import { type Standard, standards } from '../../shared/fileOptions.ts'
import { readCorpus } from './corpus.ts'
import type { Section } from './report.ts'
import { type Claim, printBlockKinds, printOddities } from './standardFiles.ts'
import { type Verdict, veraPdf } from './veraPdf.ts'

const title = 'Standards: PDF/UA-1 and PDF/A-2a, by `inspect` and veraPDF'
const names: Record<Standard, string> = { 'pdfa-2a': 'PDF/A-2a', 'pdfua-1': 'PDF/UA-1' }
const root = fileURLToPath(new URL('../../', import.meta.url))
const shownRules = 10

/**
 * Holds the sample's editions, every kind of block in every choice of standards, odd texts and the corpus against the
 * standards they claim.
 * @param classPath veraPDF's library with what it needs, undefined when it was not given
 * @param folder holds the corpus as PDFs; files are written here
 * @param thin without the sample
 */
export async function standardsSection(classPath: string | undefined, folder: string, thin: boolean): Promise<Section> {
  const sets: Record<string, Claim[]> = {
    ...(thin ? {} : { "the sample's editions": await editions() }),
    'every kind of block': await printBlockKinds(folder),
    'odd texts and nodes': await printOddities(folder),
    'the corpus': readCorpus().map(({ name }) => ({ file: join(folder, `${name}.pdf`), keeps: standards })),
  }
  const rows: string[][] = []
  const notes: string[] = []
  const missed: string[] = []
  for (const [name, claims] of Object.entries(sets)) {
    for (const standard of standards) {
      const files = claims.filter(({ keeps }) => keeps.includes(standard)).map(({ file }) => file)
      const own = inspected(standard, files)
      const referee = classPath === undefined ? undefined : await veraPdf(classPath, standard, files)
      rows.push([name, names[standard], `${files.length}`, `${own.compliant}`, `${referee?.compliant ?? '–'}`])
      for (const [judge, verdict] of [['inspect', own] as const, ['veraPDF', referee] as const]) {
        if (verdict === undefined || verdict.compliant === files.length) continue
        notes.push(...verdict.rules.slice(0, shownRules).map(rule => `${judge}, ${names[standard]}: ${rule}`))
        missed.push(`${name}: ${names[standard]} without a failure by ${judge}`)
      }
    }
  }
  if (classPath === undefined)
    notes.push('veraPDF not run: give it with --verapdf JAR, a Java class path of its library and what it needs')
  return {
    title,
    header: ['files', 'standard', 'claiming it', 'inspect: kept', 'veraPDF: compliant'],
    rows,
    notes,
    missed,
  }
}

/** What our own checker says; a file must also claim what it keeps. */
function inspected(standard: Standard, files: readonly string[]): Verdict {
  const rules = files.flatMap(file => {
    const { claimed, breaches } = inspect(readFileSync(file), [standard])
    const claim = claimed.includes(standard) ? [] : [`${basename(file)}: no claim`]
    return [[...claim, ...breaches.map(({ clause, rule, count }) => `${basename(file)}: ${count}× ${clause} ${rule}`)]]
  })
  return { compliant: rules.filter(own => own.length === 0).length, rules: rules.flat() }
}

/** Every document of the sample, compiled anew. */
async function editions(): Promise<Claim[]> {
  await promisify(execFile)(process.execPath, [join(root, 'resources/sample/demo.js')])
  const folder = join(root, 'out/demo')
  return readdirSync(folder)
    .filter(file => file.endsWith('.pdf'))
    .map(file => ({ file: join(folder, file), keeps: standards }))
}
