import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All of our own modules that one runs, types apart, by their paths in the project. */
async function modulesOf(entry: string): Promise<string[]> {
  const found = new Set([entry])
  for (const file of found) {
    const text = await readFile(join(root, file), 'utf8')
    for (const [, path = ''] of text.matchAll(/^(?:import|export)(?! type\b)[^';]*'(\.[^']+\.tsx?)'/gmu))
      found.add(relative(root, join(root, dirname(file), path)))
  }
  return [...found]
}

it('the page of the hall runs nothing of the window: it could ask the window’s contract for more than is shown', async () => {
  const modules = await modulesOf('renderer/audience/main.tsx')
  expect(modules).toContain('renderer/components/slide/ScreenFace.tsx')
  const own = /^renderer\/(audience\/|components\/slide\/|components\/withFigures\.tsx)/
  const line = new Set(['exchangeTicket', 'portLink', 'disconnected'].map(name => `renderer/api/${name}.ts`))
  const strangers = modules.filter(file => file.startsWith('renderer/') && !own.test(file) && !line.has(file))
  expect(strangers).toEqual([])
  expect(modules.filter(file => /^shared\/(api|documents|session|store|recording)\//.test(file))).toEqual([])
})
