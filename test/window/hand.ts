import type { Locator, Page } from 'playwright-core'

/** What a hand did for one job. */
export interface Effort {
  clicks: number
  keys: number
  seconds: number
}

/** A person's hand in a window: everything goes through it, so that clicks and keys can be counted. */
export class Hand {
  readonly page: Page
  readonly #efforts = new Map<string, Effort>()
  #effort: Effort = { clicks: 0, keys: 0, seconds: 0 }

  constructor(page: Page) {
    this.page = page
  }

  /** Counts what is done for a job by its name. */
  async job(name: string, work: () => Promise<void>): Promise<void> {
    this.#effort = this.#efforts.get(name) ?? { clicks: 0, keys: 0, seconds: 0 }
    const begun = performance.now()
    await work()
    this.#effort.seconds += (performance.now() - begun) / 1000
    this.#efforts.set(name, this.#effort)
  }

  async click(target: Locator): Promise<void> {
    this.#effort.clicks++
    await target.click()
  }

  /** Letters that are typed where the keyboard is. */
  async type(text: string): Promise<void> {
    this.#effort.keys += text.length
    await this.page.keyboard.type(text)
  }

  async key(key: string): Promise<void> {
    this.#effort.keys++
    await this.page.keyboard.press(key)
  }

  /** What was copied elsewhere, by one key. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    await this.key('Control+V')
  }

  get efforts(): ReadonlyMap<string, Effort> {
    return this.#efforts
  }
}
