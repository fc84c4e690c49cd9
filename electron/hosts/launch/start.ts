import { Problem } from '../../../shared/problems/problem.ts'
import { dataFolder } from '../../system/dataFolder.ts'
import { hasDisplay } from './display.ts'
import { obtainElectron } from './findElectron.ts'
import { inBrowser } from './inBrowser.ts'
import { inElectron } from './inElectron.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Opens the window, in Electron where its program is or can be had and otherwise in a browser.
 * @returns the exit code, once it is closed: 2 when what stands in the way was said
 */
export async function start(): Promise<number> {
  try {
    return await opened(dataFolder())
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    process.stderr.write(`${cause.message}\n`)
    return 2
  }
}

async function opened(folder: string): Promise<number> {
  const electron = hasDisplay(process) ? obtainElectron(folder, say) : undefined
  if (electron !== undefined) {
    const code = await inElectron(electron)
    if (code !== undefined) return code
    say('Electron در این دستگاه باز نشد؛ کار در مرورگر ادامه می‌یابد.')
  }
  return inBrowser(folder, say)
}
