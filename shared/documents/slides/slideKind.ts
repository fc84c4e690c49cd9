import type { EditionChart } from '../../charts/editionCharts.ts'
import type { SlideBlock } from '../../deck.ts'
import type { Block, Table } from '../../document.ts'
import type { RecordKind, Row } from '../../records/index.ts'
import type { SectionContext, SessionContext } from '../sections/section.ts'

/** Slides before they are parted to what a hall can read: all that belongs under one title. */
export interface SlideDraft {
  /** Its address within what it belongs to: `figures`, `chart/services-budget-by-year`. */
  name: string
  title: string
  subtitle?: string
  body: SlideBlock[]
  /** Tells how the session goes. */
  isLive?: true
  /** Holds samples, whatever it says. */
  sample?: true
}

/** What an item's slides are made from. */
export interface ItemContext extends SessionContext {
  item: Row<'agendaItem'>
  /** Its place on the agenda as this edition shows it, from 1. */
  number: number
}

/** What a report's slides are made from. */
export interface ReportContext extends SectionContext {
  /** Whether another report of the department, before this one, has had its records' slides. */
  isFurther: boolean
}

/** Slides of a kind of records, and the source code of the charts that picture them. */
export interface Topic {
  slides: SlideDraft[]
  fact?: string
  /** Charts that are left out until the presenter wants them. */
  isSecondary?: (chart: EditionChart) => boolean
  /** What a chart shows, where the data says it; its own title then stands under that. */
  findingOf?: (chart: EditionChart) => string | undefined
}

interface Named {
  name: string
}

export type SlideKind =
  | (Named & { of: 'session'; build: (context: SessionContext) => SlideDraft[] })
  | (Named & { of: 'item'; build: (context: ItemContext) => SlideDraft[] })
  /** What a report itself says. */
  | (Named & { of: 'report'; build: (context: ReportContext) => SlideDraft[] })
  /** A department's records of some kinds, and after them every chart that is drawn of the first of these. */
  | (Named & { of: 'records'; kinds: readonly RecordKind[]; build: (context: ReportContext) => Topic })
  /** What is told once the agenda is done. */
  | (Named & { of: 'end'; build: (context: SessionContext) => SlideDraft[] })

/** The first table of a section of the briefing: what a slide shows of it has the very cells that are on paper. */
export function tableIn(blocks: readonly Block[]): Table | undefined {
  return blocks.find((block): block is Table => block.kind === 'table')
}

/** A slide's chart, with what of it is closed said under it. */
export function chartDraft(
  { name, spec, department, closedNote }: EditionChart,
  fact: string | undefined,
  finding: string | undefined,
): SlideDraft {
  const note = [spec.note ?? '', closedNote].filter(text => text !== '').join(' ')
  return {
    name: `chart/${name}`,
    title: finding ?? spec.title,
    subtitle: finding === undefined ? department.name : spec.title,
    body: [
      {
        kind: 'chart',
        spec: note === '' ? spec : { ...spec, note },
        ...(fact === undefined ? {} : { fact }),
      },
    ],
  }
}
