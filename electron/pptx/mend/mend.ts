/** Mends what the library cannot say of Persian slides, and makes the file the same in every run. */
import { strFromU8, unzipSync } from 'fflate'
import type { HallColours } from '../../../shared/hall/hallColours.ts'
import { counted, settledProperties, settledZip } from '../../paper/settledZip.ts'
import { type ChartMend, mendedChart } from './charts.ts'
import { mendedNotes } from './notes.ts'
import { mendedSlide } from './slides.ts'
import { mendedDefaults, mendedTheme } from './theme.ts'
import { mendedWorkbook } from './workbook.ts'

export interface Mends {
  /** ISO day that the file bears as its date. */
  day: string
  colours: HallColours
  /** Six, of a chart's series. */
  series: readonly string[]
  font: string
  /** Of every native chart, in the order of the slides. */
  charts: readonly ChartMend[]
  /** By what stands for them. */
  pictures: ReadonlyMap<string, Uint8Array>
  /** What things say to a listener, by their names, a map a slide. */
  alternatives: readonly ReadonlyMap<string, string>[]
}

/** @param bytes as the library packed them */
export function mend(bytes: Uint8Array, mends: Mends): Buffer {
  const found = unzipSync(bytes)
  const renamed = chartNames(Object.keys(found))
  const ids = counted()
  const parts: Record<string, string | Uint8Array> = {}
  for (const [name, content] of Object.entries(found)) {
    // Folders are no parts.
    if (name.endsWith('/')) continue
    const own = renamed(name)
    if (own.endsWith('.xlsx')) parts[own] = mendedWorkbook(content, mends.day)
    else if (own.endsWith('.png')) parts[own] = mends.pictures.get(strFromU8(content)) ?? content
    else parts[own] = /\.(xml|rels)$/.test(own) ? mendedPart(own, renamed(strFromU8(content)), mends, ids) : content
  }
  return settledZip(parts, /\.(?:png|xlsx)$/)
}

function mendedPart(name: string, xml: string, mends: Mends, ids: (id: string) => number): string {
  const at = Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 1) - 1
  if (name === 'docProps/core.xml') return settledProperties(xml, mends.day)
  if (name === 'ppt/presentation.xml') return withNumberedIds(mendedDefaults(xml), ids)
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) {
    const own = mends.charts[at]
    return own === undefined ? xml : mendedChart(xml, own)
  }
  if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) return mendedSlide(xml, mends.alternatives[at] ?? new Map())
  if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) return mendedNotes(xml)
  if (name.startsWith('ppt/theme/')) return mendedTheme(xml, mends.colours, mends.series, mends.font)
  if (/^ppt\/(?:slideMasters|slideLayouts|notesMasters)\/[^/]+\.xml$/.test(name)) return mendedDefaults(xml)
  return xml
}

/** Ids of sections, which the library draws by chance. */
function withNumberedIds(xml: string, ids: (id: string) => number): string {
  return xml.replaceAll(/(<p14:section [^>]*id=")\{([^}]+)\}"/g, (_, before: string, id: string) => {
    return `${before}{00000000-0000-4000-8000-${String(ids(id)).padStart(12, '0')}}"`
  })
}

const chartFile = /((?:chart|Microsoft_Excel_Worksheet))(\d+)(\.xml(?:\.rels)?|\.xlsx)/g

/** Charts are counted through the life of the process: each file counts its own from 1. */
function chartNames(names: readonly string[]): (text: string) => string {
  const numbers = names
    .flatMap(name => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b))
  const own = new Map(numbers.map((number, at) => [number, String(at + 1)]))
  return text =>
    text.replaceAll(
      chartFile,
      (_, kind: string, number: string, end: string) => kind + (own.get(number) ?? number) + end,
    )
}
