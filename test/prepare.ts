/**
 * Runs before the tests: the right Node, the referees they ask, Chromium for the window's own and the window, built
 * once.
 */

import { buildWindow } from '../electron/build/buildWindow.ts'
import { windowFolder } from '../electron/hosts/browser/window.ts'
import { findTool } from './referees/findTool.ts'
import { offerTools, provideTools } from './referees/provideTools.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(`The tests need Node 24, this is ${process.version}. Run them with npm, after npm ci.\n`)
  process.exit(1)
}

try {
  offerTools(['chromium-headless-shell'])
  const isShell = findTool('chromium-headless-shell') !== undefined
  provideTools(['qpdf', 'pdftotext', 'pdffonts', 'pdfimages', 'hb-shape', ...(isShell ? [] : ['chromium' as const])])
  offerTools(['makensis'])
  await buildWindow(windowFolder)
} catch (reason) {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`)
  process.exit(1)
}
