import { type Browser, chromium } from 'playwright-core'
import { needTool } from '../referees/findTool.ts'

const usual = ['--no-sandbox', '--disable-gpu']
/** Paints as often as it can, not sixty times a second. */
const hasty = [...usual, '--disable-frame-rate-limit', '--disable-gpu-vsync']

/** Chromium for a bench. @param isHasty where nothing is timed that a person waits for */
export function openBrowser(isHasty = false): Promise<Browser> {
  return chromium.launch({ executablePath: needTool('chromium'), args: isHasty ? hasty : usual })
}
