import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inspect } from '../../electron/inspector/inspect.ts'
import { standards } from '../../shared/fileOptions.ts'
import { printBlockKinds, printOddities } from './standardFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'standards-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the standards a file claims', () => {
  it.each([
    ['odd texts and nodes', printOddities],
    ['every kind of block in every choice of standards', printBlockKinds],
  ])('are kept by %s', async (_, print) => {
    for (const { file, keeps } of await print(folder)) {
      const { claimed, breaches } = inspect(readFileSync(file), keeps)
      expect({ file, claimed, breaches }).toEqual({
        file,
        claimed: standards.filter(own => keeps.includes(own)),
        breaches: [],
      })
    }
  })
})
