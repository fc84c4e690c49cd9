import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const anew = (name: string): string => name.replace(/\.js$/, 'anew.js')

/** Puts the files of another build in the place of a window's: the same window, with all its scripts named anew. */
export async function buildAnew(window: string): Promise<void> {
  const assets = join(window, 'assets')
  const scripts = (await readdir(assets)).filter(file => file.endsWith('.js'))
  for (const file of [...scripts.map(name => join('assets', name)), 'index.html']) {
    const text = await readFile(join(window, file), 'utf8')
    await writeFile(
      join(window, file),
      scripts.reduce((all, name) => all.replaceAll(name, anew(name)), text),
    )
  }
  for (const name of scripts) await rename(join(assets, name), join(assets, anew(name)))
}

/**
 * Goes to a screen whose file is another's now, where the window says that the program was updated, reads the window
 * again, and goes on to another screen.
 */
export async function goToUnreadScreen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'تنظیمات' }).click()
  await page.getByText(/برنامه به‌روز شده است و این پنجره هنوز از نسخهٔ قبلی آن است/).waitFor()
  await page.getByRole('button', { name: 'بازخوانی پنجره' }).click()
  await page.getByRole('heading', { name: 'تنظیمات' }).waitFor()
  await page.getByRole('link', { name: 'همهٔ جدول‌ها' }).click()
}
