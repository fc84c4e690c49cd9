import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shippedPackages } from '../resources/shippedPackages.ts'

const root = new URL('../', import.meta.url)
const notices = readFileSync(new URL('THIRD-PARTY-NOTICES.md', root), 'utf8')
const listed = new Map(
  [...notices.matchAll(/^\| (\S+) \| ([^|]+) \| .+ \|$/gm)].map(([, name, licence]) => [name, licence]),
)
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')))

describe('THIRD-PARTY-NOTICES.md', () => {
  it.each(Object.keys(dependencies))('lists %s with the licence it states', name => {
    const manifest = readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8')
    const { license } = z.object({ license: z.string() }).parse(JSON.parse(manifest))
    expect(listed.get(name)).toBe(license)
  })

  it('lists nothing the product does not use', () => {
    const unused = [...listed.keys()].filter(
      name => name !== 'package' && !(name !== undefined && name in dependencies),
    )
    expect(unused).toEqual([])
  })

  it("points to the typeface's licence where it really is", () => {
    expect(notices).toContain('node_modules/vazirmatn/OFL.txt')
    expect(readFileSync(new URL('node_modules/vazirmatn/OFL.txt', root), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })

  it('names every package of the program and its window with its version', () => {
    const packages = shippedPackages()
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react-dom', 'react-aria', '@codemirror/view', '@orpc/shared', 'pdfjs-dist', 'kysely']),
    )
    const missing = packages.filter(({ name, version }) => !notices.includes(`\n- ${name} ${version} (`))
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('holds no package twice and none that only builds it', () => {
    const named = [...notices.matchAll(/^- (\S+ \d\S*) \(/gm)].map(([, name]) => name)
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter(name => /^(vite|vitest|electron|typescript|oxlint) /.test(name ?? ''))).toEqual([])
  })
})
