/**
 * Runs before the tests: the right Node, and the referees they ask. `--browser` asks for Chromium as well.
 */
import { provideTools } from './referees/provideTools.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(`The tests need Node 24, this is ${process.version}. Run them with npm, after npm ci.\n`)
  process.exit(1)
}

try {
  provideTools(['qpdf', 'pdftotext', 'pdffonts', 'pdfimages', 'hb-shape'])
  if (process.argv.includes('--browser')) provideTools(['chromium'])
} catch (reason) {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`)
  process.exit(1)
}
