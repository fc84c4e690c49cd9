import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const renderer = fileURLToPath(new URL('../renderer/', import.meta.url))

it('has no browser write down what is typed into a line, on the disk and beyond the lock of a store', () => {
  const lines = globSync('**/*.tsx', { cwd: renderer }).flatMap(file => {
    const source = readFileSync(join(renderer, file), 'utf8')
    return [...source.matchAll(/<[Ii]nput\s(?:(?!\/>).)*\/>/gs)].map(([tag]) => ({ file, tag }))
  })
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter(({ tag }) => !/autoComplete="|\{\.\.\.line\}/.test(tag))).toEqual([])
})
