import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, glob, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from './fixtures/temporaryFolder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const core = ['shared', 'electron/system']
const printing = [...core, 'electron/typesetter', 'electron/paper', 'electron/charts']
const underServices = [
  ...printing,
  'electron/inspector',
  'electron/store',
  'electron/files',
  'electron/pdf',
  'electron/docx',
  'electron/webPage',
  'electron/pptx',
  'electron/xlsx',
  'electron/binder',
  'electron/signing',
]
const underHosts = [...underServices, 'electron/services', 'electron/app', 'electron/build']

/** The house as it is drawn in CONTRIBUTING: each layer with those it may import from. */
const layers: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  'electron/system': ['shared'],
  'electron/typesetter': ['shared'],
  'electron/inspector': ['shared'],
  'electron/charts': ['shared'],
  'electron/binder': [...core, 'electron/inspector', 'electron/typesetter'],
  'electron/signing': core,
  'electron/paper': [...core, 'electron/typesetter'],
  'electron/store': core,
  'electron/files': core,
  'electron/pdf': printing,
  'electron/docx': printing,
  'electron/webPage': printing,
  'electron/pptx': printing,
  'electron/xlsx': [...core, 'electron/typesetter', 'electron/paper'],
  'electron/services': underServices,
  'electron/app': [...underServices, 'electron/services'],
  'electron/build': [],
  'electron/hosts': underHosts,
  electron: [...underHosts, 'electron/hosts'],
  renderer: ['shared'],
}

const names = Object.keys(layers)

/** A file of the layer `from` that imports from the layer `to`. */
const importing = (from: string, to: string): string => join(from, `imports-${to.replace('/', '-')}.ts`)

/**
 * The house's projects as they are, each with one file to import and one file for each layer that it could import from.
 */
async function copyOfProjects(): Promise<string> {
  const copy = await temporaryFolder()
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const file of ['tsconfig.base.json', 'package.json', ...names.map(name => join(name, 'tsconfig.json'))])
    await cp(join(root, file), join(copy, file))
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify({ files: [], references: names.map(path => ({ path })) }))
  for (const name of names) {
    await mkdir(join(copy, name), { recursive: true })
    await writeFile(join(copy, name, 'own.ts'), `export const own = '${name}'\n`)
    for (const other of names.filter(each => each !== name)) {
      const path = importing(name, other)
      const target = relative(dirname(path), join(other, 'own.ts'))
      await writeFile(
        join(copy, path),
        `import { own } from '${target.startsWith('.') ? target : `./${target}`}'\nexport const seen = own\n`,
      )
    }
  }
  return copy
}

/**
 * The files that do not compile, in the order of their names. One project is built at a time: side by side, a busy
 * machine lets a project read the declarations of another before they are written to their end.
 */
function refusedIn(copy: string): string[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-b', '--builders', '1', '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
  })
  return [...new Set(Array.from(stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm), ([, file = '']) => file))].sort()
}

it('compiles what a layer imports from those below it, and nothing back', async () => {
  const back = names.flatMap(from =>
    names.filter(to => to !== from && !layers[from]?.includes(to)).map(to => importing(from, to)),
  )
  expect(refusedIn(await copyOfProjects())).toEqual(back.sort())
})

/** Those of a source, or of a folder, are `rows.test.ts`, or `rows.hostile.test.ts` for one side of it. */
it('has its tests at their sources’ paths', async () => {
  const elsewhere: string[] = []
  for await (const test of glob('test/{electron,renderer,resources,shared}/**/*.test.ts', { cwd: root })) {
    const [source = ''] = /^(?:[^/]+\/)*[^/.]+/.exec(relative('test', test)) ?? []
    if (!['.ts', '.tsx', ''].some(end => existsSync(join(root, source + end)))) elsewhere.push(test)
  }
  expect(elsewhere).toEqual([])
})

/**
 * The rooms of `shared`, and its files that stand in none: each imports from those before it, types as well as values.
 */
const rooms = [
  ['boundedCache.ts', 'chartSpec.ts', 'document.ts', 'deck.ts', 'documentStyle.ts', 'drawing.ts', 'hallSizes.ts'],
  ['persian', 'problems', 'fileOptions.ts', 'quantities', 'columnTypes', 'rules', 'records', 'tables', 'session'],
  ['domain', 'bills', 'facts', 'checks', 'recording', 'charts', 'documents', 'hall', 'slidePaper.ts', 'api'],
].flat()

it('imports nothing back inside shared', async () => {
  const back: string[] = []
  for await (const file of glob('shared/**/*.ts', { cwd: root })) {
    const [, room = ''] = file.split('/')
    const mayImport = new Set(rooms.slice(0, rooms.indexOf(room) + 1))
    const imports = (await readFile(join(root, file), 'utf8')).matchAll(/ from '(\.[^']+)'/g)
    for (const [, path = ''] of imports) {
      const [, other = ''] = join(dirname(file), path).split('/')
      if (!mayImport.has(other)) back.push(`${file} imports ${path}`)
    }
  }
  expect(back).toEqual([])
})
