/** A deck as one HTML file, for a computer without the program: it asks for nothing, on whatever network it stands. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Deck } from '../../shared/deck.ts'
import { pageDeck } from '../../shared/hall/pageDeck.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { isPackaged } from '../system/startedModule.ts'

/** As `buildDeckPage` made it, beside the window. */
const built = fileURLToPath(
  new URL(isPackaged ? '../../window/deck.html' : '../../out/window/deck.html', import.meta.url),
)

export type DeckPageLook = Partial<Pick<HallLook, 'theme' | 'ratio'>>

/**
 * The deck's page, with letters, slides and code in it. It opens in the dark theme unless told otherwise, and whoever
 * looks at it may change that. What the presenter hid or says is not in it.
 * @throws ENOENT in a checkout whose window was not built: `buildWindow` builds both
 */
export async function renderDeckPage(deck: Deck, look: DeckPageLook = {}): Promise<{ bytes: Buffer }> {
  const { theme = 'dark', ratio = '16:9' } = look
  const slides = pageDeck(deck, { theme, ratio, distance: 8 })
  // Neither ends the element it stands in.
  const written = JSON.stringify(slides).replaceAll('<', String.raw`\u003c`)
  const page = (await readFile(built, 'utf8'))
    .replace('<!-- title -->', () => `<title>${escaped(deck.title)}</title>`)
    .replace('<!-- slides -->', () => `<script type="application/json" id="slides">${written}</script>`)
  return { bytes: Buffer.from(page) }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return stripIsolates(text).replace(/[&<>"]/g, sign => entities[sign] ?? sign)
}
