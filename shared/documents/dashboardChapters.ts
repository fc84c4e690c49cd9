import type { Block, Document } from '../document.ts'

export interface DashboardChapter {
  anchor: string
  /** Without its number in the briefing. */
  title: string
  /** Its heading first. */
  blocks: Block[]
}

/**
 * The chapters that a dashboard shows of a briefing, without cover, contents and charts.
 * @param department name of the only one to show, with the sources of what it says; all of them when left out
 */
export function dashboardChapters({ blocks }: Document, department?: string): DashboardChapter[] {
  const chapters = chaptersOf(blocks)
  if (department === undefined) return chapters
  const own = chapters.filter(({ title }) => title === department)
  const sources = chapters.filter(isSources)
  const codes = withBases(new Set(codesIn(own)), sources)
  const cited = sources.map(chapter => ({ ...chapter, blocks: chapter.blocks.map(of(codes)) }))
  return own.length === 0 ? [] : [...own, ...cited]
}

function chaptersOf(blocks: readonly Block[]): DashboardChapter[] {
  const chapters: DashboardChapter[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      const title = block.text.replace(/^[۰-۹]+\. /u, '')
      chapters.push({ anchor: block.anchor, title, blocks: [{ ...block, text: title }] })
    } else if (block.kind !== 'chart' && block.kind !== 'pageBreak') chapters.at(-1)?.blocks.push(block)
  }
  return chapters
}

const isSources = ({ anchor }: DashboardChapter) => anchor === 'sources'

/** Leaves of a table of sources the rows whose code is one of `codes`. */
function of(codes: ReadonlySet<string>): (block: Block) => Block {
  return block =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.filter(([code]) => codes.has(code?.text[0]?.text ?? '')) }
      : block
}

/** The codes with those of the figures that a growth or ratio among them was worked out from. */
function withBases(codes: ReadonlySet<string>, sources: readonly DashboardChapter[]): Set<string> {
  const rows = sources.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'table' ? block.rows : [])))
  const cited = rows.filter(([code]) => codes.has(code?.text[0]?.text ?? ''))
  const links = cited.flat().flatMap(({ text }) => text.flatMap(({ to }) => to ?? []))
  return new Set([...codes, ...links.map(to => to.replace(/^source-/, ''))])
}

/** Every code that stands beside a number, however deep. */
function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === 'fact' && typeof inner === 'string' ? [inner] : codesIn(inner),
  )
}
