import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** A package that the program runs or that is built into its window. */
export interface ShippedPackage {
  name: string
  version: string
  /** As its manifest states it, in SPDX's terms. */
  licence: string
  /** The text it brings; its licence's name and author where it brings none. */
  text: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('MIT'),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
})
type Manifest = z.infer<typeof manifest>

/** Every package that production or the window's imports lead to, by name and version. */
export function shippedPackages(): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>()
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from)
    if (folder === undefined) return
    const own = readManifest(folder)
    const key = `${own.name} ${own.version}`
    if (found.has(key)) return
    found.set(key, { name: own.name, version: own.version, licence: own.license, text: textOf(folder, own) })
    for (const dependency of Object.keys(own.dependencies)) visit(dependency, folder)
  }
  for (const name of [...Object.keys(readManifest(root).dependencies), ...importedByWindow()]) visit(name, root)
  return [...found.values()].toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

/** Packages whose code, not only types, the window's own files import. */
function importedByWindow(): Set<string> {
  const files = globSync('{renderer,shared}/**/*.{ts,tsx}', { cwd: root })
  const sources = files.map(file => readFileSync(join(root, file), 'utf8'))
  const imports = sources.flatMap(source => [
    ...source.matchAll(
      /^(?:import|export)(?! type\b)(?:[^;'"=()]* from)? ['"]((?:@[^/'"]+\/)?[^./'"][^/'"]*)[^'"]*['"]/gm,
    ),
  ])
  return new Set(imports.flatMap(([, name]) => (name === undefined ? [] : [name])))
}

/** Where Node finds a package from a folder; undefined for a platform's part that is not installed here. */
function folderOf(name: string, from: string): string | undefined {
  for (let place = from; place.length >= root.length - 1; place = join(place, '..')) {
    const folder = join(place, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return undefined
}

function readManifest(folder: string): Manifest {
  return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
}

function textOf(folder: string, { license, author }: Manifest): string {
  const names = readdirSync(folder).filter(file => /^(licen[cs]e|copying|ofl)([-.].*)?$/i.test(file))
  if (names.length === 0) return `${license}${author === undefined ? '' : `, ${author}`} (the package brings no text).`
  return names.map(file => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
}
