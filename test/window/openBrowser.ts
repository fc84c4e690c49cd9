import { type Browser, chromium } from 'playwright-core'
import { needTool } from '../referees/findTool.ts'

/** Chromium for a bench. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: needTool('chromium'), args: ['--no-sandbox', '--disable-gpu'] })
}
