import type { Page } from 'playwright-core'
import { bringAxe, violations } from './axe.ts'
import { settled } from './places.ts'

interface DialogJudge {
  /** What axe found wrong, by the names that were judged. */
  wrong: Record<string, string[]>
  /** Judges the dialog that has just been asked for and closes it. @param hasText a search's first Escape empties it */
  judge: (name: string, hasText?: boolean) => Promise<void>
}

/** Brings axe into a page whose dialogs are opened one after the other. */
export async function dialogJudge(page: Page): Promise<DialogJudge> {
  await bringAxe(page)
  const wrong: Record<string, string[]> = {}
  return {
    wrong,
    async judge(name, hasText = false) {
      await page.getByRole('dialog').waitFor()
      await settled(page)
      const found = await violations(page)
      if (found.length > 0) wrong[name] = found
      if (hasText) await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  }
}
