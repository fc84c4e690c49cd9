import { ArrowLeft, ArrowRight, Contrast, LayoutGrid, type LucideIcon, Maximize, Printer } from 'lucide-react'
import styles from './DeckPage.module.css'
import type { DeckKey } from './deckKeys.ts'

/** The same as by keys, for a hand on a mouse or a screen; the next slide is at the left. */
const tools: readonly { kind: Exclude<DeckKey['kind'], 'digit'>; Sign: LucideIcon; says: string }[] = [
  { kind: 'previous', Sign: ArrowRight, says: 'اسلاید قبل (→)' },
  { kind: 'next', Sign: ArrowLeft, says: 'اسلاید بعد (←)' },
  { kind: 'overview', Sign: LayoutGrid, says: 'همهٔ اسلایدها (G)' },
  { kind: 'theme', Sign: Contrast, says: 'تیره یا روشن (T)' },
  { kind: 'fullScreen', Sign: Maximize, says: 'تمام‌صفحه (F)' },
  { kind: 'print', Sign: Printer, says: 'چاپ (P)' },
]

/** Buttons at the foot, paler until they are looked for. */
export function DeckTools({ place, onAct }: { place: string; onAct: (key: DeckKey) => void }) {
  return (
    <nav className={styles['tools']} aria-label="کار با اسلایدها">
      {tools.map(({ kind, Sign, says }) => (
        <button key={kind} type="button" title={says} aria-label={says} onClick={() => onAct({ kind })}>
          <Sign size={20} aria-hidden />
        </button>
      ))}
      <span>{place}</span>
    </nav>
  )
}
