import { findBrowser, findProgram } from '../../electron/hosts/browser/findBrowser.ts'

/** Programs that judge our files, and the Debian package each comes in. */
export const debianPackages = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfsig: 'poppler-utils',
  'hb-shape': 'libharfbuzz-bin',
  chromium: 'chromium',
  'chromium-headless-shell': 'chromium-headless-shell',
  makensis: 'nsis',
  soffice: 'libreoffice-writer-nogui',
} as const

export type Tool = keyof typeof debianPackages

/**
 * The program's full path, or undefined when this machine lacks it. Any Chromium-based browser serves as `chromium`.
 */
export function findTool(tool: Tool): string | undefined {
  return tool === 'chromium' ? findBrowser() : findProgram([tool, `${tool}.exe`])
}

/** As findTool. @throws Error saying how to get the missing program */
export function needTool(tool: Tool): string {
  const path = findTool(tool)
  if (path === undefined) throw new Error(howToGet([tool]))
  return path
}

/** One sentence for whoever runs the tests on a machine that lacks these. */
export function howToGet(tools: readonly Tool[]): string {
  return `Missing ${tools.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${packagesOf(tools).join(' ')}`
}

export function packagesOf(tools: readonly Tool[]): string[] {
  return [...new Set(tools.map(tool => debianPackages[tool]))]
}
