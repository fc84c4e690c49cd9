import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../electron/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import type { DrawnChart } from '../../../shared/api/charts.ts'
import { samplePath } from '../../fixtures/sampleSession.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
const open = join(folder, 'نمودارها')
const closed = join(folder, 'closed')
let files: string[] = []
let ownYears: DrawnChart[] = []

beforeAll(async () => {
  const { session } = await app.api.bundles.import({ path: samplePath })
  ownYears = await app.api.charts.list({ session })
  const drill = { department: 'crisis', kind: 'tabletop', hazard: 'زلزله', partners: null, participants: null }
  const edits = ['2011-05-01', '2023-06-01'].map(date => {
    return { key: null, row: { ...drill, code: date, title: `رزمایش ${date}`, date, openness: 'open', sample: true } }
  })
  await app.api.records.saveMany({ kind: 'drill', edits })
  ;({ files } = await app.api.charts.write({ session, edition: 'public', out: open }))
  await app.api.charts.write({ session, edition: 'closed', out: closed })
}, 60_000)

afterAll(async () => {
  app.close()
  await rm(folder, { recursive: true, force: true })
})

async function digests(out: string): Promise<Map<string, string>> {
  const names = (await readdir(out)).sort()
  return new Map(
    await Promise.all(
      names.map(async name => {
        const digest = createHash('sha256').update(await readFile(join(out, name)))
        return [name, digest.digest('hex')] as const
      }),
    ),
  )
}

describe('writing charts', { timeout: 60_000 }, () => {
  it('writes each as SVG and PNG, named after department and chart, the same bytes every time', async () => {
    const written = await digests(open)
    expect([...written.keys()]).toEqual(files.map(file => basename(file)).sort())
    expect(written.has('energy-measures-timeline.svg')).toBe(true)
    expect(written.has('services-indicator-trend-1.png')).toBe(true)
    const again = join(folder, 'again')
    await app.api.charts.write({ session: 's6-73', edition: 'public', out: again })
    expect(await digests(again)).toEqual(written)
  })

  it('makes an SVG that stands on its own and says what it shows', async () => {
    const svg = await readFile(join(open, 'energy-energy-by-use.svg'), 'utf8')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox/)
    expect(svg).toMatch(/<title id="title">سهم کاربری‌ها[^<]*\(نمونه\)<\/title>\s*<desc id="description">نمودار حلقه‌ای/)
    expect(svg).not.toMatch(/<image|<text|href=|<\?xml|\d\d،|url\((?!#)/)
    expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length)
  })

  it('makes a PNG twice as large', async () => {
    const svg = await readFile(join(open, 'crisis-drills-by-month.svg'), 'utf8')
    const png = await readFile(join(open, 'crisis-drills-by-month.png'))
    expect(png.readUInt32BE(16)).toBe(Number(/width="(\d+)"/.exec(svg)?.[1]) * 2)
    expect(png.readUInt32BE(20)).toBe(Number(/height="(\d+)"/.exec(svg)?.[1]) * 2)
  })

  it('draws the closed line for the closed edition only', async () => {
    const name = 'crisis-budget-by-year.svg'
    expect(await readFile(join(closed, name), 'utf8')).toContain('مقاوم‌سازی')
    expect(await readFile(join(open, name), 'utf8')).not.toContain('مقاوم‌سازی')
  })

  it("draws what the window draws: the records of the session's own years, none after its day", async () => {
    const shown = await app.api.charts.list({ session: 's6-73' })
    expect(shown).toEqual(ownYears)
    for (const { name, spec } of shown)
      expect(await readFile(join(closed, `${name}.svg`), 'utf8')).toContain(spec.alternative)
  })

  it('refuses a folder that is a file', async () => {
    const out = join(samplePath, 'session.json')
    await expect(app.api.charts.write({ session: 's6-73', edition: 'public', out })).rejects.toMatchObject({
      data: { code: 'cannot-write' },
    })
  })
})
