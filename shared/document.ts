/**
 * The Document: what a briefing, an invitation or minutes say, as plain JSON, before anyone decides how it looks.
 * PDF, screen preview and slides are renderers of these blocks. It holds resolved text and fact codes, no callbacks.
 */
import type { ChartSpec } from './chartSpec.ts'

export type Edition = 'public' | 'closed'

/** A piece of running text. `fact` is the code of the printed number's source, shown small after the text. */
export interface Span {
  text: string
  strong?: true
  /** Fact code such as «ب۱», listed in the sources at the end. */
  fact?: string
  /** Anchor of a heading or source this text leads to. */
  to?: string
  /** An outside address. */
  href?: string
  /** Makes this text a target: `source-ب۱`. */
  anchor?: string
  /** Colours a mark whose shape and word say the same: a status is never told by colour alone. */
  tone?: Tone
}

export type Tone = 'green' | 'amber' | 'red' | 'grey'

export type RichText = Span[]

/** The first page: the council's emblem, what this is, and its particulars as name–value rows. */
export interface Cover {
  kind: 'cover'
  invocation: string
  emblem: Emblem
  title: string
  subtitle: string
  particulars: { name: string; value: string }[]
  /** «دبیرخانهٔ شورا» at the foot. */
  issuer: string
}

/** The council's emblem. */
export interface Emblem {
  /** SVG text, drawn as vectors, or a PNG as a data address: see `emblemSource.ts`. */
  source: string
  alternative: string
}

/** The head of a letter: whose it is, and its number, date and attachments. No page of its own. */
export interface Letterhead {
  kind: 'letterhead'
  invocation: string
  emblem: Emblem
  issuer: string
  particulars: { name: string; value: string }[]
}

/** What heads an official form: names and what they are, two to a line; with a code beside them, one. */
export interface Particulars {
  kind: 'particulars'
  pairs: { name: string; value: string }[]
  /** Words that cameras read from a QR code; they stand among the values, too. */
  code?: string
}

/** The table of contents: every heading of the document up to `depth`, with page numbers and links. */
export interface Contents {
  kind: 'contents'
  title: string
  depth: number
}

export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3 | 4
  text: string
  /** Unique in the document; the target of links and outlines. */
  anchor: string
  /** Level 1 may ask for a page of its own. */
  newPage?: true
}

export interface Paragraph {
  kind: 'paragraph'
  text: RichText
  /** body is justified; note and caveat are smaller and stand beside what they qualify; lead opens a section. */
  role: 'body' | 'lead' | 'note' | 'caveat'
}

/** Large figures side by side, at most three to a row. */
export interface KeyFigures {
  kind: 'keyFigures'
  figures: { value: string; label: string; note?: string; fact?: string; sample?: true }[]
}

/** A cell: logical text, aligned by its column. */
export interface Cell {
  text: RichText
  strong?: true
  /** Columns this cell covers, itself included. */
  span?: number
  /** Draws the text's percentage beside it; what draws no bars leaves nothing out. */
  bar?: Bar
}

/** A percentage as the length of a bar that is full at 100. */
export interface Bar {
  percent: number
  /** Whether 100 is an aim, which a line marks. */
  isAimed?: true
}

export interface TableColumn {
  header: string
  /** text starts at the right; number ends at the left, units under units; centre is for short marks. */
  align: 'text' | 'number' | 'centre'
  /** Share of the width left after the others, or as wide as its text. */
  width: 'share' | 'fit'
}

/** Cells stay in logical order; a renderer mirrors them. The header repeats on every page. */
export interface Table {
  kind: 'table'
  caption?: string
  /** Source code of the whole table, when its rows carry none of their own. */
  fact?: string
  columns: TableColumn[]
  rows: Cell[][]
  /** Rows tall enough to be signed by hand. */
  isSigned?: true
  /** Totals: set apart by a rule, never separated from the row before. */
  totals?: Cell[][]
}

export interface Chart {
  kind: 'chart'
  spec: ChartSpec
  fact?: string
  /** Of two of these in turn each takes one half of the page's width, the first at the right. */
  width?: 'half'
}

export interface List {
  kind: 'list'
  ordered: boolean
  /** Smaller and closer: many short items on one page. */
  compact?: true
  items: { text: RichText; items?: List }[]
}

/** Who said what in the chamber. */
export interface StatementBlock {
  kind: 'statement'
  speaker: string
  text: RichText
  /** «غیرعلنی» or «نمونه». */
  mark?: string
}

export interface SignatureBlock {
  kind: 'signatures'
  signers: { office: string; name?: string }[]
}

export interface PageBreak {
  kind: 'pageBreak'
}

export type Block =
  | Cover
  | Letterhead
  | Particulars
  | Contents
  | Heading
  | Paragraph
  | KeyFigures
  | Table
  | Chart
  | List
  | StatementBlock
  | SignatureBlock
  | PageBreak

/** The one list of block kinds: every renderer has an entry for each, or does not compile. */
export type BlockKind = Block['kind']

/** The block of each kind. */
export type BlockOf = { [K in BlockKind]: Extract<Block, { kind: K }> }

/** One issue of one document. Dates and version are inputs, so the same Document gives the same bytes. */
export interface Document {
  /** For the file's metadata and the window's title. */
  title: string
  author: string
  edition: Edition
  version: string
  /** ISO 8601 day the content stands for; also the file's creation date. */
  asOf: string
  running: {
    /** At the start (right) of the header: session number and date. */
    start: string
    /** «غیرعلنی، نسخهٔ ۳، ویژهٔ …» on every page of a closed edition. */
    mark?: string
    /** Large and pale across every page: «پیش‌نویس», of what nobody has signed yet. */
    watermark?: string
    footer: string
  }
  blocks: Block[]
  /** What its fact codes stand for, by code: screens lead from a figure to its records, paper has a list of sources. */
  cited?: Record<string, CitedSource>
}

/** Where a figure comes from. */
export interface CitedSource {
  label: string
  /** Its file and rows, or who typed it and when. */
  text: string
  records: { kind: string; key: string; name: string }[]
  /** How many more there are. */
  more: number
}
