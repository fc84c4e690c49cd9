/** `npm start`: opens the window, in Electron where its program is or can be had and otherwise in a browser. */
import { Problem } from '../shared/problems/problem.ts'
import { hasDisplay } from './hosts/launch/display.ts'
import { obtainElectron } from './hosts/launch/findElectron.ts'
import { inBrowser } from './hosts/launch/inBrowser.ts'
import { inElectron } from './hosts/launch/inElectron.ts'
import { dataFolder } from './system/dataFolder.ts'
import { requireNode } from './system/nodeVersion.ts'

requireNode(process.versions.node)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
try {
  process.exitCode = await start()
} catch (cause) {
  if (!(cause instanceof Problem)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 2
}

async function start(): Promise<number> {
  const folder = dataFolder()
  const electron = hasDisplay(process) ? obtainElectron(folder, say) : undefined
  if (electron !== undefined) {
    const code = await inElectron(electron)
    if (code !== undefined) return code
    say('Electron در این دستگاه باز نشد؛ کار در مرورگر ادامه می‌یابد.')
  }
  return inBrowser(folder, say)
}
