import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../electron/app/app.ts'
import { commands } from '../electron/hosts/cli/run.ts'
import { openStore } from '../electron/store/database.ts'
import { contract } from '../shared/api/index.ts'
import { documentKinds } from '../shared/documents/index.ts'
import { type Installation, waysOut, windowWays, within } from './electron/waysOut.ts'
import { canariesIn, closedCanaries, singsOf } from './fixtures/canaries.ts'
import { sampleStore } from './fixtures/sampleSession.ts'
import { save } from './fixtures/save.ts'
import { countingAuthor } from './fixtures/tinyBundle.ts'

const ways = Object.entries(waysOut)

describe('the list of ways out', () => {
  it('knows every call of the contract and every command, each once', () => {
    const calls = Object.entries(contract).flatMap(([noun, own]) => Object.keys(own).map(call => `${noun}.${call}`))
    // A way is gone once a format.
    const known = [...new Set(ways.flatMap(([, { by }]) => by)), ...Object.values(within).flat()]
    expect(known.toSorted()).toEqual([...calls, ...commands.map(({ name }) => name)].sort())
  })

  it('knows every file of the window that saves, copies or prints', async () => {
    const root = fileURLToPath(new URL('../renderer', import.meta.url))
    const files = await readdir(root, { recursive: true, withFileTypes: true })
    const leaving = /\bsaveFile\(|\.download = |clipboard\.write|clipboardData\.setData|window\.print\(/
    const found: string[] = []
    for (const file of files.filter(one => /\.tsx?$/.test(one.name))) {
      const path = join(file.parentPath, file.name)
      if (leaving.test(await readFile(path, 'utf8'))) found.push(relative(root, path))
    }
    expect(found.sort()).toEqual(windowWays)
  })
})

async function installation(
  canaries?: 'themselves' | 'their item',
): Promise<Installation & { texts: number; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
  const store = await sampleStore(folder)
  const app = createApp({ store: openStore(store), ...countingAuthor() })
  await forgetCityWideFigures(app.api)
  const texts = canaries === undefined ? 0 : await closedCanaries(app.api, canaries)
  const out = join(folder, 'out')
  await mkdir(out)
  const end = () => {
    app.close()
    return rm(folder, { recursive: true, force: true })
  }
  return { api: app.api, store, folder: out, texts, end }
}

function ofDepartments(text: unknown): string {
  const lines = typeof text === 'string' ? text.split('\n') : []
  return lines.filter(line => !line.includes('/*/')).join('\n')
}

/** A figure over all departments rests on closed rows too as soon as there are any, and its text is rightly refused. */
async function forgetCityWideFigures(api: App['api']): Promise<void> {
  for (const row of await api.records.list({ kind: 'report' })) {
    const [narrative, keyFigures] = [ofDepartments(row['narrative']), ofDepartments(row['keyFigures']) || null]
    await save(api.records, { kind: 'report', row: { ...row, narrative, keyFigures } })
  }
}

let open: Awaited<ReturnType<typeof installation>> | undefined
afterAll(() => open?.end())
const takenOpen = new Map<string, string>()

/** What a way takes from an installation that has no closed record; gone once, for whatever it is compared with. */
async function openTaken(way: string): Promise<string | undefined> {
  open ??= await installation()
  if (!takenOpen.has(way)) takenOpen.set(way, JSON.stringify(await waysOut[way]?.take(open)))
  return takenOpen.get(way)
}

describe.each(['themselves', 'their item'] as const)('a closed record of every kind, closed by %s', closedBy => {
  let closed = {} as Awaited<ReturnType<typeof installation>>
  beforeAll(async () => {
    closed = await installation(closedBy)
  })
  afterAll(() => closed.end())

  it.each(ways)('leaves nothing in %s', { timeout: 600_000 }, async (name, { take }) => {
    const taken = JSON.stringify(await take(closed))
    expect(singsOf(taken)).toEqual([])
    // Not a total, a count or a gap tells of it either.
    expect(taken).toBe(await openTaken(name))
  })

  it('has no public findings paper', async () => {
    const findings = { session: 's6-73', document: 'findings', edition: 'public', version: '1.0' } as const
    await expect(closed.api.documents.preview(findings)).rejects.toMatchObject({
      data: { code: 'findings-not-public' },
    })
  })

  it('is in the closed edition, so that the canaries do sing', async () => {
    const issue = { session: 's6-73', edition: 'closed', version: '1.0' } as const
    const documents = await Promise.all(
      documentKinds.map(document => closed.api.documents.preview({ ...issue, document })),
    )
    const said = canariesIn(JSON.stringify(documents))
    // Notes between secretariat and departments, numbers of letters and the like are on no paper.
    expect(said.size).toBeGreaterThan(closed.texts / 3)
  })
})
