import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureProcess } from './measureProcess.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The store of a council that has met for ten years, four hundred sessions; made once a run of the benchmark. */
export async function tenYears(): Promise<string> {
  const path = join(root, 'out', 'bench', 'tenYears', 'council.db')
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const make = ['--archive', '--years', '10', '--sessions', '40', '--out', path]
  await measureProcess(process.execPath, [join(root, 'resources/sample/make.ts'), ...make])
  return path
}
