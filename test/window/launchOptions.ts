import type { LaunchOptions } from 'playwright-core'
import { chromiumFlags } from '../fixtures/chromiumFlags.ts'
import { findTool, needTool } from '../referees/findTool.ts'

/** What Playwright itself turns off, as far as it is about pages, since this list takes the place of its own. */
const unwanted = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  // Pages behind the address bar and one in reserve, which every new context would make.
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]
/**
 * V8 begins with its slower compilers ten times as late: a fifth of what a page takes of the processor went into them,
 * which a page of some seconds never earns back.
 */
const optimiseLater = '--invocation-count-for-turbofan=30000 --invocation-count-for-maglev=3000'
const args = [...chromiumFlags, `--js-flags=${optimiseLater}`, `--disable-features=${unwanted.join(',')}`]

/**
 * Chromium as the window's tests want it, without a browser's own windows where there is such a one: it takes a fifth
 * less of the processor. @throws Error when there is none
 */
export function launchOptions(): LaunchOptions {
  const executablePath = findTool('chromium-headless-shell') ?? needTool('chromium')
  // Without a locale Chromium takes no file whose name is Persian.
  return { executablePath, args, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
}
