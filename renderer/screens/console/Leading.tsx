import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import { Clock } from '../record/clock.ts'
import { useRecorded } from '../record/useRecorded.ts'
import styles from './Console.module.css'
import { ConsoleFooter } from './ConsoleFooter.tsx'
import { ConsoleHeader } from './ConsoleHeader.tsx'
import { CurrentSlide } from './CurrentSlide.tsx'
import { AgendaCard } from './clocks/AgendaCard.tsx'
import { ItemCard } from './clocks/ItemCard.tsx'
import { SpeakerCard } from './clocks/SpeakerCard.tsx'
import { TimesContext } from './clocks/useTimes.ts'
import { WallCard } from './clocks/WallCard.tsx'
import { HallPreview } from './HallPreview.tsx'
import { MessageDialog } from './MessageDialog.tsx'
import { NextSlide } from './NextSlide.tsx'
import { NotesPane } from './notes/NotesPane.tsx'
import { useNotesView } from './notes/notesView.ts'
import { Overview } from './Overview.tsx'
import { placeAmong } from './placeAmong.ts'
import { SlideColumn } from './SlideColumn.tsx'
import { SourcePane } from './SourcePane.tsx'
import { DoorsDialog } from './screens/DoorsDialog.tsx'
import { HallNews } from './screens/HallNews.tsx'
import { ScreensCard } from './screens/ScreensCard.tsx'
import { partBeside, partsOf } from './slideParts.ts'
import { TimersCard } from './timers/TimersCard.tsx'
import { ConsoleContext, type Panel, type Presenter, type Tool } from './useConsole.ts'
import { useConsoleKeys } from './useConsoleKeys.ts'

const middle = { x: 0.5, y: 0.5 }

/** What the hall sees is what is at hand; a pointer also stays at hand from slide to slide. */
function toolOf({ magnifier, highlight }: Presentation, isPointing: boolean): Tool | null {
  if (isPointing) return 'pointer'
  if (magnifier !== null) return 'magnifier'
  return highlight === null ? null : 'highlight'
}

/** Whoever leads a presentation, by keys or by the pointer. */
export function Leading(presenter: Presenter) {
  const { state, decided, slides, move } = presenter
  const { presentation, frame } = state
  const [isPointing, setPointing] = useState(false)
  const [panel, setPanel] = useState<Panel | null>(null)
  const { current, next } = placeAmong(slides, state)
  const base = {
    ...presenter,
    presentation,
    current,
    next,
    jump: (slide: string) => move({ kind: 'goTo', slide, isJump: true }),
    tool: toolOf(presentation, isPointing),
    toolAtHand: () => toolOf(decided(), isPointing),
    setTool: (to: Tool | null): void => {
      setPointing(to === 'pointer')
      const was = decided()
      if (was.pointer !== null) move({ kind: 'pointer', spot: null })
      if (was.magnifier !== null) move({ kind: 'magnifier', spot: null })
      if (was.highlight !== null) move({ kind: 'highlight', part: null })
      if (to === 'pointer') move({ kind: 'pointer', spot: middle })
      if (to === 'magnifier') move({ kind: 'magnifier', spot: { ...middle, zoom: 2 } })
      if (to === 'highlight') {
        const { current: at } = placeAmong(slides, { presentation: decided(), frame })
        move({ kind: 'highlight', part: at ? partBeside(partsOf(at.slide), null, 'next') : null })
      }
    },
    panel,
    setPanel,
  }
  const notes = useNotesView()
  const keys = useConsoleKeys(base)
  const { session: record, clock } = useRecorded(presentation.session)
  const [hostClock] = useState(() => new Clock())
  useEffect(() => hostClock.set(frame.now.slice(0, 19)), [hostClock, frame.now])
  const times = useMemo(() => ({ record, clock, hostClock }), [record, clock, hostClock])
  const console = { ...base, ...keys }
  useEffect(() => {
    document.getElementById('screen')?.focus({ preventScroll: true })
  }, [])
  return (
    <ConsoleContext value={console}>
      <div className={styles['console']}>
        <ConsoleHeader />
        <HallNews />
        <TimesContext value={times}>
          <div className={styles['columns']}>
            <SlideColumn />
            <div className={styles['centre']} style={{ '--notes': `${notes.height}px` } as CSSProperties}>
              <CurrentSlide />
              <div className={styles['low']}>
                {panel === 'source' ? <SourcePane /> : <NotesPane />}
                <NextSlide />
              </div>
            </div>
            <div className={styles['side']}>
              <WallCard />
              <ItemCard />
              <SpeakerCard />
              <TimersCard />
              <AgendaCard />
              {presenter.isRehearsal ? null : <ScreensCard />}
            </div>
          </div>
        </TimesContext>
        <ConsoleFooter />
      </div>
      {panel === 'overview' ? <Overview /> : null}
      {panel === 'hall' ? <HallPreview /> : null}
      {panel === 'message' ? <MessageDialog /> : null}
      {panel === 'doors' ? <DoorsDialog /> : null}
    </ConsoleContext>
  )
}
