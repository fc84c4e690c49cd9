import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
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
  '@vitejs/plugin-react',
]

/** Not in one word: this module may be bundled itself, as what `npm start` makes Electron's program with. */
const ownUrl = ['import', 'meta', 'url'].join('.')

/** pdfkit reads its colour profile beside itself. */
const pdfkitFolder = `process.getBuiltinModule('node:path').join(process.getBuiltinModule('node:module').createRequire(${ownUrl}).resolve('pdfkit/package.json'), '../js')`

const loader = join(root, 'electron/build/compiledProgram.ts')

/** Modules of packages in whose place stands what Node has: native, and without a megabyte of words. */
const ofNode: readonly [module: RegExp, code: string][] = [
  [/node_modules\/brotli\/decompress\.js$/, "module.exports = require('node:zlib').brotliDecompressSync"],
  // Tables of Unicode are inflated whenever fontkit is loaded: a tenth of what loading takes.
  [
    /node_modules\/tiny-inflate\/index\.js$/,
    `const { inflateRawSync } = require('node:zlib')
    module.exports = (data, room) => {
      const inflated = inflateRawSync(data)
      room.set(inflated)
      return room.slice(0, inflated.length)
    }`,
  ],
]

/** Modules outside of a bundle that begin with an `await`, which a script's `require` cannot do. */
const beginWaiting = new Set(['harfbuzzjs'])

export interface BundleOptions {
  /** Sources by their paths from the root; each becomes a file at the same path, ending in .js. */
  entries: readonly string[]
  /** Where the bundle goes. */
  folder: string
  /** Where it is found with its resources: the folder of the sources, or the bundle's own where it is packed. */
  home: string
  /**
   * Whether it is loaded by `compiledProgram`, with the code that was compiled in earlier runs; plain modules
   * otherwise.
   */
  keepsCode: boolean
}

/**
 * Bundles programs with their packages, so that a start reads a few files rather than a thousand. What they share and
 * what they load later are files of their own. In a bundle `import.meta.url` is still where the module's source lies in
 * `home`, as resources are looked for from there; `import.meta.filename` is its place in the bundle.
 * @returns the sources of ours that went into it
 */
export async function bundle({ entries, folder, home, keepsCode }: BundleOptions): Promise<string[]> {
  const bundled = await rolldown({
    cwd: root,
    platform: 'node',
    tsconfig: false,
    input: Object.fromEntries(entries.map(entry => [entry.replace(/\.ts$/, ''), join(root, entry)])),
    external,
    plugins: [keepPlaces(folder, home, keepsCode), ...(keepsCode ? [loadLater()] : [])],
  })
  try {
    const { output } = await bundled.write({
      dir: folder,
      format: keepsCode ? 'cjs' : 'esm',
      entryFileNames: keepsCode ? 'entries/[name].js' : '[name].js',
      chunkFileNames: 'chunks/[name].js',
    })
    const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk')
    if (keepsCode) await writeStarts(folder, chunks)
    const own = chunks.flatMap(({ moduleIds }) => moduleIds).filter(isOwn)
    return [...new Set([...own, ...(keepsCode ? [loader] : [])])]
  } finally {
    await bundled.close()
  }
}

/** Writes what is started: a file for each entry, which has `compiledProgram` load it. */
async function writeStarts(folder: string, chunks: readonly OutputChunk[]): Promise<void> {
  const bundled = await rolldown({ cwd: root, platform: 'node', tsconfig: false, input: loader, external: /^node:/ })
  await bundled.write({ file: join(folder, 'load.js'), format: 'cjs' })
  await bundled.close()
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'commonjs' }))
  for (const { isEntry, fileName, name } of chunks) {
    if (!isEntry) continue
    const start = join(folder, `${name}.js`)
    const from = (file: string) => JSON.stringify(posix.relative(posix.dirname(name), file))
    mkdirSync(dirname(start), { recursive: true })
    const call = `load(require.resolve(${from(fileName)}), ${JSON.stringify(awaitedBy(fileName, chunks))})`
    writeFileSync(start, `module.exports = require(${from('load.js')}).${call}\n`)
  }
}

/** The modules that are waited for by a chunk or any that it loads with itself. */
function awaitedBy(fileName: string, chunks: readonly { fileName: string; imports: string[] }[]): string[] {
  const found = new Set([fileName])
  for (const one of found)
    for (const name of chunks.find(chunk => chunk.fileName === one)?.imports ?? []) found.add(name)
  return [...found].filter(name => beginWaiting.has(name))
}

/** Has chunks that are asked for later wait for what they begin with; what lies outside is asked for by its name. */
function loadLater(): Plugin {
  return {
    name: 'load-later',
    renderChunk(code, { fileName }, _options, { chunks }) {
      const all = Object.values(chunks)
      return code
        .replaceAll(/Promise\.resolve\(\)\.then\(\(\) => require\("(\.[^"]+)"\)\)/g, (_call, path: string) => {
          const chunk = posix.join(posix.dirname(fileName), path)
          return `require.later(${JSON.stringify(path)}, ${JSON.stringify(awaitedBy(chunk, all))})`
        })
        .replaceAll(/\bimport\(("[^".][^"]*")\)/g, 'require.outside($1)')
    },
  }
}

function isOwn(id: string): boolean {
  return id.startsWith(root) && !id.includes('node_modules')
}

/** Lets modules find what lies beside them, wherever their code ends up. */
function keepPlaces(folder: string, home: string, keepsCode: boolean): Plugin {
  const isPacked = home === folder
  const own = keepsCode ? 'require("node:url").pathToFileURL(__filename)' : ownUrl
  return {
    name: 'keep-places',
    transform: {
      filter: { code: /import\.meta|__dirname|BrotliDecompressBuffer|tinf_uncompress/ },
      handler(code, id) {
        const native = ofNode.find(([module]) => module.test(id))
        if (native) return native[1]
        if (/node_modules\/pdfkit\//.test(id)) return code.replaceAll('__dirname', pdfkitFolder)
        if (!isOwn(id)) return undefined
        const path = relative(root, id).split(sep).join(posix.sep)
        return (
          code
            // What a `require` made so asks for by name is bundled too; a bare `resolve` asks for files.
            .replace(/const require = createRequire\(import\.meta\.url\)/, '')
            .replaceAll(/import\.meta\.url/g, `placeInHome(${JSON.stringify(path)})`)
            .replaceAll(/import\.meta\.filename/g, `placeInBundle(${JSON.stringify(path.replace(/\.ts$/, '.js'))})`)
            .replaceAll(/import\.meta\.keepCode/g, keepsCode ? 'require.keepCode' : 'undefined')
        )
      },
    },
    renderChunk(code, { fileName }) {
      const up = posix.relative(posix.dirname(fileName), '') || '.'
      const toHome = posix.join(up, relative(folder, home).split(sep).join(posix.sep))
      return code
        .replaceAll(/placeInHome\("([^"]+)"\)/g, (_call, path: string) => {
          const place = isPacked ? path.replace(/\.ts$/, '.js') : path
          return `new URL(${JSON.stringify(posix.join(toHome, place))}, ${own}).href`
        })
        .replaceAll(/placeInBundle\("([^"]+)"\)/g, (_call, path: string) => {
          const url = `new URL(${JSON.stringify(posix.join(up, path))}, ${own})`
          return `process.getBuiltinModule('node:url').fileURLToPath(${url})`
        })
    },
  }
}
