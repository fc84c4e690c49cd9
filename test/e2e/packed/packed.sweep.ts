import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromSources, type StoreProgram, startStore } from '../../electron/hosts/desktop/storeThread.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { fusesOf, pretendElectron } from './pretendedElectron.ts'

const root = join(import.meta.dirname, '../../..')
const require = createRequire(import.meta.url)
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'shoranameh-packed-'))
const program = join(folder, 'packages/linux-unpacked')
const archive = join(program, 'resources/app.asar')
const content = join(folder, 'content')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A pretended distribution is Linux's; on other systems electron-builder would pack their own natives.
describe.skipIf(process.platform !== 'linux')('`npm run package -- --linux dir`', () => {
  beforeAll(async () => {
    const distribution = join(folder, 'electron')
    const { version } = require('electron/package.json') as { version: string }
    pretendElectron(distribution, version)
    await run(process.execPath, ['electron/build/make.ts'], { cwd: root })
    const words = [
      '--linux',
      'dir',
      `-c.electronDist=${distribution}`,
      `-c.directories.output=${join(folder, 'packages')}`,
    ]
    await run(process.execPath, [require.resolve('electron-builder/cli.js'), ...words], { cwd: root })
    const { extractAll } = require('@electron/asar') as { extractAll: (archive: string, folder: string) => void }
    extractAll(archive, content)
  }, 180_000)

  it('packs what the program needs, and little else', () => {
    const files = globSync('**/*', { cwd: join(program, 'resources'), withFileTypes: true }).filter(file =>
      file.isFile(),
    )
    const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
    expect(bytes / 2 ** 20).toBeLessThan(130)
    const packages = readdirSync(join(content, 'node_modules'))
    expect(packages.filter(name => /^node-(?:linux|darwin|win)/.test(name))).toEqual([])
    const needless = globSync(['node_modules/pdfjs-dist', 'node_modules/better-sqlite3/{deps,src}', '**/*.map'], {
      cwd: content,
    })
    expect(needless).toEqual([])
    expect(readdirSync(join(content, 'node_modules/better-sqlite3/prebuilds'))).toEqual([`linux-${process.arch}.node`])
  })

  it('brings the licences, beside the program and within', () => {
    for (const text of ['LICENSE', 'THIRD-PARTY-NOTICES.md'])
      for (const place of [program, content])
        expect(readFileSync(join(place, text))).toEqual(readFileSync(join(root, text)))
  })

  it('keeps Persian and English of its languages', () => {
    expect(readdirSync(join(program, 'locales')).toSorted()).toEqual(['en-US.pak', 'fa.pak'])
  })

  it('sets the fuses that keep Node out of the program', () => {
    expect(fusesOf(readFileSync(join(program, 'shoranameh')))).toEqual({
      runAsNode: false,
      cookieEncryption: false,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyLoadAppFromAsar: true,
      browserSnapshot: false,
      fileProtocolPrivileges: false,
      wasmTrapHandlers: true,
    })
  })

  it("makes the sources' own bytes of papers, charts and workbooks, and reads a workbook, out of its archive", async () => {
    const packed = await sampleMade({
      file: join(archive, 'electron/hosts/desktop/storeProcess.js'),
      before: join(import.meta.dirname, 'asArchive.ts'),
      env: { ARCHIVE: archive, ARCHIVE_CONTENT: content },
    })
    expect(packed).toEqual(await sampleMade(fromSources))
    expect(packed.read).toMatch(/^[1-9]\d* as they are, 0 others$/)
  }, 120_000)
})

/** What a store's program makes of the sample, by digests, and what it reads of the workbook that it has written. */
async function sampleMade(from: StoreProgram): Promise<Record<'pdf' | 'svg' | 'png' | 'xlsx' | 'read', string>> {
  const home = await temporaryFolder()
  const store = startStore(join(home, 'council.db'), from)
  await store.heard('ready')
  const { api, close } = store.openContract()
  const { session } = await api.sessions.openSample({})
  // A packet's attachments are looked into, and bound, in processes that Electron starts.
  const made = await api.outputs.make({ session, document: 'packet', edition: 'public', version: '1.0' })
  for (let step = await made.next(); step.done !== true; step = await made.next());
  const [output] = await api.outputs.list({ session })
  const [name = ''] = (await api.charts.list({ session, edition: 'closed' })).map(chart => chart.name)
  const { svg, png } = await api.charts.picture({ session, name, edition: 'closed' })
  const { file } = await api.tables.download({ kind: 'drill', edition: 'closed', format: 'xlsx' })
  // Strangers' workbooks are read in a process of their own, too.
  const { same, created, changed, bad } = await api.tables.preview({ kind: 'drill', file })
  close()
  return {
    pdf: output?.sha256 ?? '',
    svg: await digest(svg),
    png: await digest(png),
    xlsx: await digest(file),
    read: `${same} as they are, ${created + changed + bad.length} others`,
  }
}

async function digest(file: File): Promise<string> {
  return createHash('sha256')
    .update(await file.bytes())
    .digest('hex')
}
