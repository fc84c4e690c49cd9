import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'

/** Folder of the sources. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bring files of their own that they look for beside themselves, or the machine's code. */
const external = [
  /^node:/,
  /^electron(?:\/|$)/,
  'better-sqlite3',
  '@napi-rs/canvas',
  'harfbuzzjs',
  /^pdfjs-dist/,
  'rolldown',
  'vite',
]

/** pdfkit reads its colour profile beside itself. */
const pdfkitFolder = `process.getBuiltinModule('node:path').join(process.getBuiltinModule('node:module').createRequire(import.meta.url).resolve('pdfkit/package.json'), '../js')`

export interface BundleOptions {
  /** Sources by their paths from the root; each becomes a file at the same path, ending in .js. */
  entries: readonly string[]
  /** Where the bundle goes. */
  folder: string
  /** Where it is found with its resources: the folder of the sources, or the bundle's own where it is packed. */
  home: string
}

/**
 * Bundles programs with their packages, so that a start reads a few files rather than a thousand. What they share and what
 * they load later are files of their own. In a bundle `import.meta.url` is still where the module's source lies in
 * `home`, as resources are looked for from there; `import.meta.filename` is its place in the bundle.
 * @returns the sources of ours that went into it
 */
export async function bundle({ entries, folder, home }: BundleOptions): Promise<string[]> {
  const bundled = await rolldown({
    cwd: root,
    platform: 'node',
    tsconfig: false,
    input: Object.fromEntries(entries.map(entry => [entry.replace(/\.ts$/, ''), join(root, entry)])),
    external,
    plugins: [keepPlaces(folder, home)],
  })
  try {
    const { output } = await bundled.write({
      dir: folder,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
    })
    const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk')
    return [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds))].filter(isOwn)
  } finally {
    await bundled.close()
  }
}

function isOwn(id: string): boolean {
  return id.startsWith(root) && !id.includes('node_modules')
}

/** Lets modules find what lies beside them, wherever their code ends up. */
function keepPlaces(folder: string, home: string): Plugin {
  const isPacked = home === folder
  return {
    name: 'keep-places',
    transform: {
      filter: { code: /import\.meta|__dirname/ },
      handler(code, id) {
        if (/node_modules\/pdfkit\//.test(id)) return code.replaceAll('__dirname', pdfkitFolder)
        if (!isOwn(id)) return undefined
        const path = relative(root, id).split(sep).join(posix.sep)
        return (
          code
            // What a `require` made so asks for by name is bundled too; a bare `resolve` asks for files.
            .replace('const require = createRequire(import.meta.url)', '')
            .replaceAll('import.meta.url', `placeInHome(${JSON.stringify(path)})`)
            .replaceAll('import.meta.filename', `placeInBundle(${JSON.stringify(path.replace(/\.ts$/, '.js'))})`)
        )
      },
    },
    renderChunk(code, { fileName }) {
      const up = posix.relative(posix.dirname(fileName), '') || '.'
      const toHome = posix.join(up, relative(folder, home).split(sep).join(posix.sep))
      return code
        .replaceAll(/placeInHome\("([^"]+)"\)/g, (_call, path: string) => {
          const place = isPacked ? path.replace(/\.ts$/, '.js') : path
          return `new URL(${JSON.stringify(posix.join(toHome, place))}, import.meta.url).href`
        })
        .replaceAll(/placeInBundle\("([^"]+)"\)/g, (_call, path: string) => {
          const url = `new URL(${JSON.stringify(posix.join(up, path))}, import.meta.url)`
          return `process.getBuiltinModule('node:url').fileURLToPath(${url})`
        })
    },
  }
}
