/** Started by `limitedProcess.test.ts`: work of every kind that a limited process may be given. */
import { doLimited } from '../../../electron/system/limitedWork.ts'
import { Problem } from '../../../shared/problems/problem.ts'

export type Task = 'echo' | 'bug' | 'problem' | 'loop' | 'buffers' | 'heap' | 'wait' | 'leave'

doLimited(async (input, tell) => {
  const { task, given } = input as { task: Task; given: unknown }
  const kept: unknown[] = []
  tell(task)
  switch (task) {
    case 'echo':
      return given
    case 'bug':
      throw new TypeError('a bug of ours')
    case 'problem':
      throw new Problem('no-plain-file', {}, { file: 'نامه.pdf' })
    case 'loop':
      for (;;);
    case 'buffers':
      for (;;) kept.push(Buffer.alloc(2 ** 20, kept.length))
    case 'heap':
      for (;;) kept.push(Array.from({ length: 1000 }, (_, i) => ({ i })))
    case 'wait':
      return new Promise(() => setInterval(() => undefined, 1000))
    case 'leave':
      return process.exit(0)
  }
})
