import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from '../../electron/build/bundle.ts'
import { startedByPrograms } from '../../electron/build/startedByPrograms.ts'

/** What the trials start besides what the program does. */
const own = ['worker', 'deeds', 'host'].map(name => `test/trials/children/${name}.ts`)

/** The trials' processes, bundled as programs are: one that is killed has another begin soon. */
export interface TrialsProgram {
  worker: string
  environment: NodeJS.ProcessEnv
  remove: () => void
}

/** Bundles them for this run. */
export async function bundleTrials(): Promise<TrialsProgram> {
  const folder = join(root, 'out/trials', String(process.pid))
  await bundle({ entries: [...startedByPrograms, ...own], folder, home: root, keepsCode: false })
  return {
    worker: join(folder, 'test/trials/children/worker.js'),
    environment: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
