/**
 * Plain JavaScript, as are the few files that call it: before its first line with types Node loads a compiler of its
 * own, which takes longer than many a short command.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { requireNode } from './system/nodeVersion.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Loads a module of ours as packages ship it: bundled, which loads in a fraction of the time. The bundle is made anew
 * when any source of it has changed. Where none can be made, as in an install without the tools of development, the
 * source is loaded.
 * @template Module
 * @param {import('./build/checkoutProgram.ts').Entry} entry
 * @returns {Promise<Module>}
 */
export async function loadProgram(entry) {
  requireNode(process.versions.node)
  const folder = await bundledProgram()
  if (folder === undefined) {
    const { keepCompiledCode } = await import('./system/compiledCode.ts')
    keepCompiledCode()
    return import(pathToFileURL(join(root, entry)).href)
  }
  const { default: loading } = await import(pathToFileURL(join(folder, entry.replace(/\.ts$/, '.js'))).href)
  return loading
}

/**
 * Bundles the program, unless it is.
 * @returns its folder; undefined where none can be made, as without the tools of development
 */
export async function bundledProgram() {
  return programFolder() ?? (await (await import('./build/checkoutProgram.ts')).bundleAnew())
}

/**
 * The folder of the bundled program; undefined where there is none of just these sources.
 * @returns {string | undefined}
 */
function programFolder() {
  try {
    /** @type {import('./build/checkoutProgram.ts').Program} */
    const { folder, sources } = JSON.parse(readFileSync(join(root, 'out/program/current.json'), 'utf8'))
    const isSame = sources.every(([path, changed, size]) => {
      const now = statSync(path, { throwIfNoEntry: false })
      return now?.mtimeMs === changed && now.size === size
    })
    return isSame ? folder : undefined
  } catch {
    return undefined
  }
}
