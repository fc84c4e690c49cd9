import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Characters of a line, as the formatter keeps code to: it leaves comments as they are. */
const widest = 120

it('has no comment wider than the code', async () => {
  const wide: string[] = []
  for await (const file of glob('{electron,renderer,resources,shared,test}/**/*.{ts,tsx,cts,js}', { cwd: root })) {
    const lines = (await readFile(join(root, file), 'utf8')).split('\n')
    for (const [i, line] of lines.entries())
      if (line.length > widest && /^\s*(?:\/\/|\/?\*)/.test(line)) wide.push(`${file}:${i + 1}`)
  }
  expect(wide).toEqual([])
})
