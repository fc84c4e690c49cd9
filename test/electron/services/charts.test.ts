import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import type { DrawnChart } from '../../../shared/api/charts.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { samplePath, sampleStore } from '../../fixtures/sampleSession.ts'
import { ofKind } from '../../fixtures/save.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
const app = createApp({ store: openStore(await sampleStore(folder)), ...countingAuthor() })
const session = 's6-73'
/** Of a session with few charts, which is written: every picture takes a tenth of a second to draw. */
const small = createApp({ store: openStore(join(folder, 'small.db')), ...countingAuthor() })
const [open, closed] = [join(folder, 'نمودارها'), join(folder, 'closed')]
let files: string[] = []
const ownYears: Record<string, DrawnChart[]> = {}

beforeAll(async () => {
  for (const edition of ['public', 'closed'] as const) ownYears[edition] = await list(edition)
  const drill = { department: 'crisis', kind: 'tabletop', hazard: 'زلزله', partners: null, participants: null }
  const edits = ['2011-05-01', '2023-06-01'].map(date => {
    return { key: null, row: { ...drill, code: date, title: `رزمایش ${date}`, date, openness: 'open', sample: true } }
  })
  await resultOf(app.api.records.save({ edits: ofKind('drill', edits) }))
  await small.api.bundles.import({ path: tinyBundle })
  ;({ files } = await small.api.charts.write({ session: 's1', edition: 'public', out: open }))
  await small.api.charts.write({ session: 's1', edition: 'closed', out: closed })
}, 240_000)

afterAll(async () => {
  app.close()
  small.close()
  await rm(folder, { recursive: true, force: true })
})

const list = (edition: 'public' | 'closed') => app.api.charts.list({ session, edition })

/** A chart of the sample's public edition, as the window saves it. */
const saved = (name: string) => app.api.charts.picture({ session, name, edition: 'public' })

/** A file's name and all it says. */
const textOf = async (file: File) => `${file.name}\n${await file.text()}`

describe('writing charts', { timeout: 240_000 }, () => {
  it('writes each as SVG and PNG, named after department and chart', async () => {
    const written = (await readdir(open)).sort()
    expect(written).toEqual(files.map(file => basename(file)).sort())
    expect(written).toContain('crisis-drills-by-month.svg')
    expect(written).toContain('crisis-responder-coverage.png')
  })

  it('writes the same bytes every time, those that the window saves', async () => {
    for (const { name } of await small.api.charts.list({ session: 's1', edition: 'public' })) {
      const { svg, png } = await small.api.charts.picture({ session: 's1', name, edition: 'public' })
      for (const file of [svg, png])
        expect((await readFile(join(open, file.name))).equals(await file.bytes())).toBe(true)
    }
  })

  it('names the charts of an indicator each by its number', async () => {
    const names = (await list('public')).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['energy-measures-timeline', 'services-indicator-trend-1']))
    expect(new Set(names).size).toBe(names.length)
  })

  it('makes an SVG that stands on its own and says what it shows', async () => {
    const svg = await (await saved('energy-energy-by-use')).svg.text()
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox/)
    expect(svg).toMatch(/<title id="title">سهم کاربری‌ها[^<]*\(نمونه\)<\/title>\s*<desc id="description">نمودار حلقه‌ای/)
    expect(svg).not.toMatch(/<image|<text|href=|<\?xml|\d\d،|url\((?!#)/)
    expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length)
  })

  it('makes a PNG that fills a screen', async () => {
    const svg = await readFile(join(open, 'crisis-drills-by-month.svg'), 'utf8')
    const png = await readFile(join(open, 'crisis-drills-by-month.png'))
    expect(png.readUInt32BE(16)).toBe(Number(/width="(\d+)"/.exec(svg)?.[1]) * 4)
    expect(png.readUInt32BE(20)).toBe(Number(/height="(\d+)"/.exec(svg)?.[1]) * 4)
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1920)
  })

  it('draws the closed line for the closed edition only', async () => {
    const name = 'crisis-budget-by-year'
    const { svg } = await app.api.charts.picture({ session, name, edition: 'closed' })
    expect(await svg.text()).toContain('مقاوم‌سازی')
    expect(await (await saved(name)).svg.text()).not.toContain('مقاوم‌سازی')
  })

  it('marks every file of a closed edition by name and inside, and none of a public one', async () => {
    const marked = await readdir(closed)
    expect(marked.length).toBeGreaterThan(2)
    for (const name of marked) {
      expect(name).toMatch(/-غیرعلنی\.(?:svg|png)$/u)
      const text = (await readFile(join(closed, name))).toString('utf8')
      expect(text).toMatch(
        name.endsWith('svg') ? /<title[^>]*>[^<]* – غیرعلنی</u : /iTXtTitle\0{3}fa\0{2}.* – غیرعلنی/u,
      )
    }
    for (const name of await readdir(open)) expect(name).not.toContain('غیرعلنی')
  })

  it('says whose a picture is, in what unit and of which day', async () => {
    const { svg: vectors, png: pixels } = await saved('crisis-budget-by-year')
    const [svg, png] = [await vectors.text(), await pixels.text()]
    for (const said of ['مدیریت بحران', 'میلیون ریال', 'شورای اسلامی شهر اصفهان', 'جلسهٔ ۷۳', '۱۸ دی ۱۴۰۱', 'منبع: ']) {
      expect(/<desc[^>]*>([^<]*)</.exec(svg)?.[1]).toContain(said)
      expect(png).toContain(said)
    }
  })

  it("draws what the window draws: the records of the session's own years, none after its day", async () => {
    expect(await list('closed')).toEqual(ownYears['closed'])
    expect(await list('public')).toEqual(ownYears['public'])
    for (const { name, spec } of await small.api.charts.list({ session: 's1', edition: 'closed' }))
      expect(await readFile(join(closed, `${name}-غیرعلنی.svg`), 'utf8')).toContain(
        spec.alternative.replaceAll('"', '&quot;'),
      )
  })

  it('refuses a folder that is a file', async () => {
    const out = join(samplePath, 'session.json')
    await expect(app.api.charts.write({ session: 's6-73', edition: 'public', out })).rejects.toMatchObject({
      data: { code: 'output-not-written' },
    })
  })
})

describe('charts in the window', { timeout: 240_000 }, () => {
  const lines = { session: 's6-73', name: 'crisis-budget-by-year' }

  it('mark what rests on closed rows, and the very row', async () => {
    const chart = (await list('closed')).find(({ name }) => name === lines.name)
    expect(chart).toMatchObject({ isClosed: true, closedNote: expect.stringContaining('مقاوم‌سازی') })
    const categories = chart?.spec.form === 'groupedBars' ? chart.spec.categories : []
    expect(categories.filter(name => name.startsWith('غیرعلنی: '))).toEqual([expect.stringContaining('مقاوم‌سازی')])
    expect((await list('closed')).filter(({ isClosed }) => isClosed).length).toBeLessThan(6)
  })

  it('show no trace of closed rows in the public edition', async () => {
    const charts = await list('public')
    expect(charts.some(({ isClosed }) => isClosed)).toBe(false)
    expect(JSON.stringify(charts)).not.toMatch(/مقاوم‌سازی|غیرعلنی/)
  })

  it('leave as pictures that say which edition they are of', async () => {
    const shut = await app.api.charts.picture({ ...lines, edition: 'closed' })
    expect(shut).toMatchObject({
      svg: { name: 'crisis-budget-by-year-غیرعلنی.svg', type: 'image/svg+xml' },
      png: { name: 'crisis-budget-by-year-غیرعلنی.png', type: 'image/png' },
      alternative: expect.stringMatching(/مقاوم‌سازی.*غیرعلنی\. منبع: /u),
    })
    expect(await shut.svg.text()).toContain(' – غیرعلنی</title>')
    const free = await app.api.charts.picture({ ...lines, edition: 'public' })
    const said = [...(await Promise.all([free.svg, free.png].map(textOf))), free.alternative].join('\n')
    expect(said).not.toMatch(/مقاوم‌سازی|غیرعلنی/)
  })

  it('mark nothing that rests on open rows alone', async () => {
    const picture = await app.api.charts.picture({ session: 's6-73', name: 'energy-energy-by-use', edition: 'closed' })
    expect(picture.svg.name).toBe('energy-energy-by-use.svg')
    expect((await textOf(picture.svg)) + picture.alternative).not.toContain('غیرعلنی')
  })
})
