import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Chromium and its kin under their names and places, on Linux, macOS and Windows. */
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

/** Full path of an installed Chrome, Chromium or Edge. */
export function findBrowser(): string | undefined {
  return findProgram(browsers)
}

/** Full path of the first of these programs that is installed; names without a slash are looked up in PATH. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const places = names.flatMap(name => (/[\\/]/.test(name) ? [name] : folders.map(folder => join(folder, name))))
  return places.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
