import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '../electron/hosts/cli/run.ts'
import { contract } from '../shared/api/index.ts'
import { waysOut, windowWays, within } from './electron/waysOut.ts'
import { leavesNothing } from './leavesNothing.ts'

describe('the list of ways out', () => {
  it('knows every call of the contract and every command, each once', () => {
    const calls = Object.entries(contract).flatMap(([noun, own]) => Object.keys(own).map(call => `${noun}.${call}`))
    // A way is gone once a format.
    const known = [...new Set(Object.values(waysOut).flatMap(({ by }) => by)), ...Object.values(within).flat()]
    expect(known.toSorted()).toEqual([...calls, ...commands.map(({ name }) => name)].sort())
  })

  it('knows every file of the window that saves, copies or prints', async () => {
    const root = fileURLToPath(new URL('../renderer', import.meta.url))
    const files = await readdir(root, { recursive: true, withFileTypes: true })
    const leaving = /\bsaveFile\(|\.download = |clipboard\.write|clipboardData\.setData|window\.print\(/
    const found: string[] = []
    for (const file of files.filter(one => /\.tsx?$/.test(one.name))) {
      const path = join(file.parentPath, file.name)
      if (leaving.test(await readFile(path, 'utf8'))) found.push(relative(root, path))
    }
    expect(found.sort()).toEqual(windowWays)
  })
})

leavesNothing(false)
