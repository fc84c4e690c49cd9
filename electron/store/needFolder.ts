import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'

/** @throws Problem 'cannot-write' when a store's folder is not there: it is not made, the path may be misspelt. */
export function needFolder(storePath: string): void {
  if (storePath === ':memory:' || existsSync(dirname(storePath))) return
  throw new Problem(
    'cannot-write',
    { text: 'پوشهٔ این پایگاه داده نیست؛ آن را بسازید یا نشانی را درست کنید.' },
    { file: storePath },
  )
}
