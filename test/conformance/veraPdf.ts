import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Standard } from '../../shared/fileOptions.ts'

/** veraPDF's names of the standards. */
const flavours: Record<Standard, string> = { 'pdfa-2a': '2a', 'pdfua-1': 'ua1' }

const run = promisify(execFile)
const checker = fileURLToPath(new URL('CheckPdf.java', import.meta.url))

/** Bounded, so that a broken file cannot flood the report. */
const shownText = 120

export interface Verdict {
  compliant: number
  /** The rules that were broken, with the files. */
  rules: string[]
}

/**
 * Has veraPDF judge files.
 * @param classPath veraPDF's library with what it needs, as Java takes it
 * @throws Error when Java or the library cannot be run
 */
export async function veraPdf(classPath: string, standard: Standard, files: readonly string[]): Promise<Verdict> {
  const words = ['-cp', classPath, checker, flavours[standard], ...files]
  const { stdout } = await run('java', words, { maxBuffer: 2 ** 26 })
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
