import { createRoot } from 'react-dom/client'
import type { PageDeck } from '../../shared/hall/pageDeck.ts'
import { DeckPage } from './DeckPage.tsx'
import './page.css'

const place = document.querySelector('#deck')
const written = document.querySelector('#slides')?.textContent ?? ''

// Its charts measure letters, which are embedded and yet take a moment.
void document.fonts.load('40px Vazirmatn').then(() => {
  if (place !== null) createRoot(place).render(<DeckPage deck={JSON.parse(written) as PageDeck} />)
})
