import type { Page } from 'playwright-core'

/** What a heap snapshot says of each object, as numbers in a row. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [types: string[], ...others: unknown[]] } }
  nodes: number[]
  strings: string[]
}

/** The browser's tools remember every request while a test watches. */
const toolsOwn = 'blink::NetworkResourcesData'

/**
 * Bytes that a page holds after a collection of garbage, what it draws included. The code that V8 compiles is none of
 * it: it grows for minutes in a page that keeps nothing.
 */
export async function heldBytes(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  return ownBytes(JSON.parse(chunks.join('')) as HeapSnapshot)
}

function ownBytes({ snapshot: { meta }, nodes, strings }: HeapSnapshot): number {
  const [type, name, size] = ['type', 'name', 'self_size'].map(field => meta.node_fields.indexOf(field))
  if (type === undefined || name === undefined || size === undefined) throw new Error('another kind of snapshot')
  const code = meta.node_types[0].indexOf('code')
  let sum = 0
  for (let node = 0; node < nodes.length; node += meta.node_fields.length) {
    const isOwn = nodes[node + type] !== code && !strings[nodes[node + name] ?? 0]?.startsWith(toolsOwn)
    if (isOwn) sum += nodes[node + size] ?? 0
  }
  return sum
}
