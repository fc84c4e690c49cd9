import { keepOpen } from '../../state/keepOpen.ts'
import { useToasts } from '../../state/toasts.ts'
import type { PasteProgress } from './gridState.ts'
import type { GridStore } from './gridStore.ts'

/** What a paste tells of itself, and hears. */
export interface Progress {
  signal: AbortSignal
  report: (doing: PasteProgress['doing'], done: number, of: number) => void
}

/** Runs a paste under the eyes of whoever waits, who may stop it; one at a time. */
export async function runPaste(store: GridStore, work: (progress: Progress) => Promise<void>): Promise<void> {
  const { show } = useToasts.getState()
  if (store.getState().pasting) {
    show({ tone: 'problem', text: 'چسباندن قبلی هنوز تمام نشده است؛ پس از آن دوباره بچسبانید.' })
    return
  }
  const control = new AbortController()
  const { signal } = control
  const stop = (): void => control.abort()
  try {
    // From its first row on: whoever closes the window while thousands are still being read would lose them unasked.
    await keepOpen(
      work({ signal, report: (doing, done, of) => store.setState({ pasting: { doing, done, of, stop } }) }),
    )
  } finally {
    store.setState({ pasting: null })
    if (signal.aborted) show({ tone: 'done', text: 'چسباندن متوقف شد؛ جدول همان است که بود.' })
  }
}
