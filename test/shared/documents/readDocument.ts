import type { Block, Document } from '../../../shared/document.ts'
import type { Issue } from '../../../shared/documents/issue.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'

export const publicIssue: Issue = { edition: 'public', version: '1.0', asOf: '2023-01-08', emblem: '<svg/>' }
export const closedIssue: Issue = { ...publicIssue, edition: 'closed', copy: { number: 1, recipient: 'رئیس شورا' } }

/** Everything a reader sees of blocks, without the isolates around numbers. */
export function textOf(blocks: Document | Block | readonly Block[]): string {
  const strings: string[] = []
  JSON.stringify(blocks, (key, value: unknown) => {
    if (typeof value === 'string' && !unseen.has(key)) strings.push(stripIsolates(value))
    return value
  })
  return strings.join('\n')
}

const unseen: ReadonlySet<string> = new Set(['kind', 'anchor', 'to', 'align', 'width', 'role', 'tone', 'form'])

/** Titles of the chapters, in order. */
export function chapters({ blocks }: Document): string[] {
  return blocks.flatMap(block => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
}

/** The blocks from the heading with this anchor to the next heading as high. */
export function under({ blocks }: Document, anchor: string): Block[] {
  const start = blocks.findIndex(block => block.kind === 'heading' && block.anchor === anchor)
  if (start === -1) return []
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(block => level(block) <= level(blocks[start]))
  return rest.slice(0, end === -1 ? undefined : end)
}

/** A heading's level; anything else is lower than any heading. */
function level(block: Block | undefined): number {
  return block?.kind === 'heading' ? block.level : Number.POSITIVE_INFINITY
}

/** Every anchor and every link of a document; a chart's «from» and «to» are days. */
export function anchorsAndLinks({ blocks }: Document): { anchors: string[]; links: string[] } {
  const found = { anchors: [] as string[], links: [] as string[] }
  const written = blocks.filter(({ kind }) => kind !== 'chart')
  JSON.stringify(written, (key, value: unknown) => {
    if (typeof value === 'string' && key === 'anchor') found.anchors.push(value)
    if (typeof value === 'string' && key === 'to') found.links.push(value)
    return value
  })
  return found
}
