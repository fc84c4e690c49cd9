import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readCorpus } from './corpus.ts'
import type { Section } from './report.ts'

/** veraPDF's names of what our files claim to be. */
const flavours = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' } as const

const title = 'veraPDF: PDF/UA-1 and PDF/A-2a'
const run = promisify(execFile)
const checker = fileURLToPath(new URL('CheckPdf.java', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bounded, so that a broken file cannot flood the report. */
const shownRules = 10
const shownText = 120

/**
 * Validates the sample's editions and the corpus.
 * @param classPath veraPDF's library with what it needs, undefined when it was not given
 * @param folder holds the corpus as PDFs
 */
export async function veraPdfSection(classPath: string | undefined, folder: string): Promise<Section> {
  const header = ['files', 'flavour', 'compliant', 'failed']
  if (classPath === undefined) {
    const notes = ['not run: give veraPDF with --verapdf JAR, a Java class path of its library and what it needs']
    return { title, header, rows: [], notes, missed: [] }
  }
  const sets = { "the sample's editions": await editions(), 'the corpus': corpusFiles(folder) }
  const rows: string[][] = []
  const notes: string[] = []
  const missed: string[] = []
  for (const [name, files] of Object.entries(sets)) {
    for (const [flavour, shown] of Object.entries(flavours)) {
      const { compliant, rules } = await validate(classPath, flavour, files)
      rows.push([name, shown, `${compliant}`, `${files.length - compliant}`])
      notes.push(...rules.slice(0, shownRules).map(rule => `${name}, ${shown}: ${rule}`))
      if (compliant < files.length) missed.push(`${name}: ${shown} without a failure`)
    }
  }
  return { title, header, rows, notes, missed }
}

/** Both editions of the sample's briefing, compiled anew. */
async function editions(): Promise<string[]> {
  await run(process.execPath, [join(root, 'resources/sample/demo.ts')])
  const folder = join(root, 'out/demo')
  return readdirSync(folder)
    .filter(file => file.endsWith('.pdf'))
    .map(file => join(folder, file))
}

function corpusFiles(folder: string): string[] {
  return readCorpus().map(({ name }) => join(folder, `${name}.pdf`))
}

async function validate(
  classPath: string,
  flavour: string,
  files: readonly string[],
): Promise<{ compliant: number; rules: string[] }> {
  const { stdout } = await run('java', ['-cp', classPath, checker, flavour, ...files], { maxBuffer: 2 ** 26 })
  let compliant = 0
  let file = ''
  const rules: string[] = []
  for (const line of stdout.split('\n')) {
    const [path = '', verdict = '', rule = ''] = line.split('\t')
    if (path !== '') file = basename(path)
    if (path !== '' && verdict === 'compliant') compliant++
    else if (path === '' && rule !== '') rules.push(`${file}: ${verdict} ${rule.slice(0, shownText)}`)
  }
  return { compliant, rules }
}
