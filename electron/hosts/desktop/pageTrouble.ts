import type { App, WebContents } from 'electron'
import { BrowserWindow, dialog } from 'electron/main'

/** Milliseconds within which a page that dies again is not read again by itself. */
const reloadAfter = 60_000

const title = 'شورانامه'

/**
 * What people are asked when a page has work to finish, has died or does not answer.
 * @param isAsked whether anybody sits before the page who can be asked; nobody does before the hall's
 */
export function setupPageTrouble(app: App, isAsked: (page: WebContents) => boolean): void {
  app.on('web-contents-created', (_event, page) => {
    page.on('will-prevent-unload', event => {
      if (mayClose(page)) event.preventDefault()
    })
    watchDeath(page, isAsked)
    watchSilence(page, isAsked)
  })
}

/** A page objects while it writes many rows or a document is being made. */
function mayClose(page: WebContents): boolean {
  const window = BrowserWindow.fromWebContents(page)
  const options = {
    type: 'question' as const,
    title,
    message: 'کاری در این پنجره هنوز تمام نشده است.',
    detail: 'اگر پنجره بسته شود، تهیهٔ سند متوقف می‌شود و ردیف‌های در حال ثبت یا همه ثبت می‌شود یا هیچ‌یک.',
    buttons: ['ادامهٔ کار', 'بستن پنجره'],
    defaultId: 0,
    cancelId: 0,
  }
  const answer = window === null ? 1 : dialog.showMessageBoxSync(window, options)
  return answer === 1
}

/** It is read again once; who sees it die again is asked. */
function watchDeath(page: WebContents, isAsked: (page: WebContents) => boolean): void {
  let diedAt = Number.NEGATIVE_INFINITY
  page.on('render-process-gone', (_event, { reason }) => {
    const window = BrowserWindow.fromWebContents(page)
    if (reason === 'clean-exit' || window === null || !isAsked(page)) return
    const isSecond = Date.now() - diedAt < reloadAfter
    diedAt = Date.now()
    if (!isSecond) return page.reload()
    const options = {
      type: 'error' as const,
      title,
      message: 'این پنجره دوباره از کار افتاد.',
      detail: 'آنچه ذخیره شده و آنچه در متن گزارش‌ها نوشته‌اید سر جای خود است.',
      buttons: ['بازخوانی پنجره', 'بستن پنجره'],
      defaultId: 0,
      cancelId: 1,
    }
    void dialog.showMessageBox(window, options).then(({ response }) => {
      if (response === 0) page.reload()
      else window.destroy()
    })
  })
}

/** Who waits long is asked whether to go on; the question goes when the page answers. */
function watchSilence(page: WebContents, isAsked: (page: WebContents) => boolean): void {
  let asked: AbortController | undefined
  page.on('responsive', () => asked?.abort())
  page.on('unresponsive', () => {
    const window = BrowserWindow.fromWebContents(page)
    if (window === null || asked?.signal.aborted === false || !isAsked(page)) return
    asked = new AbortController()
    const options = {
      type: 'warning' as const,
      title,
      message: 'پنجره پاسخ نمی‌دهد.',
      detail:
        'شاید کار سنگینی در جریان است. بازخوانی پنجره کار نیمه‌تمام آن را متوقف می‌کند؛ آنچه ذخیره شده سر جای خود است.',
      buttons: ['منتظر می‌مانم', 'بازخوانی پنجره'],
      defaultId: 0,
      cancelId: 0,
      signal: asked.signal,
    }
    void dialog.showMessageBox(window, options).then(({ response }) => {
      asked?.abort()
      if (response !== 1) return
      page.forcefullyCrashRenderer()
      page.reload()
    })
  })
}
