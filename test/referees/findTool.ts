import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that judge our files, and the Debian package each comes in. */
export const debianPackages = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  'hb-shape': 'libharfbuzz-bin',
  chromium: 'chromium',
} as const

export type Tool = keyof typeof debianPackages

/** The same browser under its other names, on Linux, macOS and Windows. */
const browsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The program's full path, or undefined when this machine lacks it. Any Chromium-based browser serves as `chromium`. */
export function findTool(tool: Tool): string | undefined {
  const names = tool === 'chromium' ? browsers : [tool, `${tool}.exe`]
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const places = names.flatMap(name => (/[\\/]/.test(name) ? [name] : folders.map(folder => join(folder, name))))
  return places.find(isProgram)
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

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
