import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

/** What the builder says of each file that it made. */
const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
)

const manifestName = 'manifest.json'

const page = 'audience/index.html'

/**
 * Paths of the built files that the audience's page is made of, beside itself: «/assets/…». Nothing else of the window
 * is served in the network.
 * @param folder of the built window
 */
export async function audienceFiles(folder: string): Promise<ReadonlySet<string>> {
  const parts = manifest.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
  const files = new Set<string>()
  const known = new Set<string>()
  const waiting = [page]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const part = parts[name]
    if (part === undefined || known.has(name)) continue
    known.add(name)
    waiting.push(...part.imports, ...part.dynamicImports)
    for (const file of [part.file, ...part.css, ...part.assets]) files.add(`/${file}`)
  }
  return files
}
