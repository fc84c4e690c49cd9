import type { LaunchOptions } from 'playwright-core'
import { findBrowser } from '../../electron/hosts/browser/findBrowser.ts'
import { chromiumFlags } from '../fixtures/chromiumFlags.ts'

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
const args = [...chromiumFlags, `--disable-features=${unwanted.join(',')}`]

/** Chromium as the window's tests want it. @throws Error when there is none */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium on this machine.')
  // Without a locale Chromium takes no file whose name is Persian.
  return { executablePath, args, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
}
