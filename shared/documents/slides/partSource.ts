import type { ChartSpec } from '../../chartSpec.ts'
import { valueLabel } from '../../charts/forms/chartNumber.ts'
import type { Slide, SlideBlock } from '../../deck.ts'
import type { RichText } from '../../document.ts'
import type { Cited } from '../../facts/codes.ts'
import type { Fact, FactRow } from '../../facts/fact.ts'
import { printUsual } from '../../facts/factFormats.ts'
import { type FieldSource, type SourceCell, sourceOf } from '../../facts/source.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import type { Session } from '../../session/session.ts'
import { columnsOf } from '../../tables/record.ts'
import { letter } from '../cover.ts'
import type { BuiltDeck } from './build.ts'

/** Where a figure, a row or a point of a slide comes from. */
export interface PartSource {
  label: string
  /** As it stands there; null of a whole table or chart. */
  value: string | null
  /** «نیمهٔ نخست ۱۴۰۱» */
  period: string | null
  sample: boolean
  isClosed: boolean
  caveats: string[]
  /** The letter of the report that it belongs to. */
  letter: string | null
  /** One line about files and who entered it. */
  text: string
  /** The first of the records it rests on, and how many more there are. */
  records: FactRow[]
  more: number
  /** Who gave the fields of these records their values, the latest first. */
  fields: FieldSource[]
}

/** Of records and of their fields, no more than a presenter reads at a glance. */
const [mostRecords, mostFields] = [12, 8]

/**
 * Where a part of a slide comes from; null where the slide is not there, or the part has no source.
 * @param part a code of a figure «ب۱», or `figure/0`, `row/3`, `point/series/category` as slides are highlighted
 */
export function partSource({ session, slides, codes }: BuiltDeck, address: string, part: string): PartSource | null {
  const slide = slides.find(({ id }) => id === address)
  const asked = slide && askedPart(slide, part)
  const cited = codes.list().find(({ code }) => code === asked?.code)?.fact
  if (slide === undefined || asked === undefined || cited === undefined) return null
  const all = restingOn(session, cited, asked)
  const { text, fields } = all.length < cited.rows.length ? sourceOf(session, cellsOf(session, all)) : cited.source
  const fact = isFigure(cited) ? cited : null
  return {
    label: asked.label ?? cited.label,
    value: asked.value ?? (fact && printUsual(fact)),
    period: fact && parsePeriod(fact.period).label,
    sample: cited.sample,
    isClosed: cited.closed,
    caveats: fact?.caveats ?? [],
    letter: letterOf(session, slide),
    text,
    records: all.slice(0, mostRecords),
    more: Math.max(0, all.length - mostRecords),
    fields: fields.toSorted(latestFirst).slice(0, mostFields),
  }
}

interface AskedPart {
  code: string | undefined
  label?: string
  value?: string
  /** What the part is called where it stands: records of these names are meant, and of the periods among them. */
  names: string[]
  /** What the whole is called, beginning with the record that it is of where there is one. */
  title?: string
}

function askedPart({ body }: Slide, part: string): AskedPart | undefined {
  const [kind = '', first = '', second = ''] = part.split('/')
  const found = body.flatMap((block): AskedPart[] => {
    if (kind === 'figure' && block.kind === 'keyFigures') return figureAt(block, Number(first))
    if (kind === 'row' && block.kind === 'table') return rowAt(block, Number(first))
    if (kind === 'point' && block.kind === 'chart') return pointAt(block, Number(first), Number(second))
    return []
  })
  if (found.length > 0) return found[0]
  return JSON.stringify(body).includes(JSON.stringify(part)) ? { code: part, names: [] } : undefined
}

type BlockOf<K extends SlideBlock['kind']> = Extract<SlideBlock, { kind: K }>

function figureAt({ figures }: BlockOf<'keyFigures'>, at: number): AskedPart[] {
  const figure = figures[at]
  return figure === undefined ? [] : [{ code: figure.fact, label: figure.label, value: figure.value, names: [] }]
}

function rowAt({ rows, fact }: BlockOf<'table'>, at: number): AskedPart[] {
  const row = rows[at]
  if (row === undefined) return []
  const own = row.flatMap(({ text }) => text.flatMap(span => span.fact ?? []))
  const names = row.map(({ text }) => textOf(text))
  return [{ code: own[0] ?? fact, ...(own.length > 0 ? {} : { label: names[0] ?? '' }), names }]
}

function pointAt({ spec, fact }: BlockOf<'chart'>, series: number, category: number): AskedPart[] {
  const point = pointOf(spec, series, category)
  if (point === undefined) return []
  const [names, value] = point
  return [{ code: fact, label: names.join('، '), ...(value === null ? {} : { value }), names, title: spec.title }]
}

/** What a point is called, and its value with its unit. */
function pointOf(
  spec: ChartSpec,
  series: number,
  category: number,
): [names: string[], value: string | null] | undefined {
  const shown = (value: string | null | undefined) =>
    value == null ? null : `${valueLabel(value, spec.unit)} ${spec.unit}`
  switch (spec.form) {
    case 'coverageGrid':
      return [present([spec.rows[series], spec.columns[category]]), shown(spec.cells[series]?.[category])]
    case 'timeline': {
      const item = spec.lanes[series]?.items[category]
      return item && [[item.name], null]
    }
    case 'scatter': {
      const point = spec.points[category]
      return point && [[point.name], shown(point.y)]
    }
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return [
        present([spec.categories[category], spec.series[series]?.name]),
        shown(spec.series[series]?.values[category]),
      ]
  }
}

const present = (names: readonly (string | undefined)[]): string[] => names.filter(name => name !== undefined)

const textOf = (text: RichText): string => text.map(span => span.text).join('')

/**
 * The records that the names mean, or the title begins with, and what lies under them; of these, where the names say
 * periods, those of such a period first. All that it rests on where they mean none.
 */
function restingOn(session: Session, { rows }: Cited, { names, title }: AskedPart): FactRow[] {
  const wanted = new Set(names.map(plain))
  const called = (isMeant: (name: string) => boolean): FactRow[] =>
    rows.filter(({ kind, key }) => {
      const name = session.nameOf(kind, key)
      return name !== key && isMeant(plain(name))
    })
  const byName = called(name => wanted.has(name))
  const own =
    byName.length > 0 || title === undefined
      ? byName
      : called(name => toPersianDigits(title).startsWith(`${toPersianDigits(name)}،`))
  const codes = own.map(({ key }) => key)
  const under = rows.filter(({ key }) => codes.some(code => key.startsWith(`${code}/`)))
  const dated = (own.length === 0 ? rows : under).filter(({ key }) =>
    key.split('/').some(part => isPeriodIn(part, names)),
  )
  if (dated.length > 0) return [...dated, ...own]
  return own.length === 0 ? [...rows] : [...own, ...under]
}

const periodCode = /^1[34]\d\d(?:H[12]|Q[1-4]|N9|-(?:0[1-9]|1[0-2]))?$/

/** Whether a part of a key is a period that one of the names says: 1399H1 in «نیمهٔ نخست ۱۳۹۹», 1400 in «۱۴۰۰ مصوب». */
function isPeriodIn(code: string, names: readonly string[]): boolean {
  if (!periodCode.test(code)) return false
  const said = new Set([parsePeriod(code).label, toPersianDigits(code)])
  return names.some(name => said.has(name) || (code.length === 4 && name.split(' ').includes(toPersianDigits(code))))
}

function cellsOf(session: Session, records: readonly FactRow[]): SourceCell[] {
  return records.flatMap(({ kind, key }) => {
    const row = session.find(kind, key)
    return row === undefined ? [] : [...columnsOf(kind).keys()].map(field => ({ kind, row, field }))
  })
}

/** A name without the marks that stand after it or before it. */
const plain = (name: string): string => name.replace(/ \(نمونه\)$| – غیرعلنی$/, '').replace(/^غیرعلنی: /, '')

const latestFirst = (one: FieldSource, other: FieldSource): number =>
  (other.setBy?.at ?? '').localeCompare(one.setBy?.at ?? '')

function letterOf({ rows }: Session, { item, id }: Slide): string | null {
  const reports = rows.report.filter(({ agendaItem }) => agendaItem === item?.code)
  const report = reports.find(({ code }) => id.includes(`/${code}/`)) ?? reports[0]
  const text = report === undefined ? '' : letter(report.letterNumber, report.letterDate)
  return text === '' ? null : text
}

function isFigure(cited: Cited): cited is Cited & Fact {
  return 'value' in cited
}
