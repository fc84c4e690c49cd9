import { useSyncExternalStore } from 'react'
import type { AudienceFrame } from '../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { screenSize } from '../../shared/hallSizes.ts'
import { CoverView } from '../components/slide/CoverView.tsx'
import { HallBox } from '../components/slide/HallBox.tsx'
import { ScreenView } from '../components/slide/ScreenView.tsx'
import styles from './AudiencePage.module.css'
import { fillScreen } from './fillScreen.ts'
import type { Frames, Line } from './frames.ts'
import { useKeys } from './useKeys.ts'

interface AudiencePageProps {
  frames: Frames
  /** Called with a frame's serial once it is on the screen. */
  onShown: (serial: number) => void
  /** Tells the host that all is to be hidden; nothing on a screen that has no say in it. */
  onHide?: () => void
}

/** Of a page that was told nothing yet. */
const firstLook: HallLook = { theme: 'dark', ratio: '16:9', distance: 8 }

/** The whole page: what the host says to show, and nothing that leads anywhere else. */
export function AudiencePage({ frames, onShown, onHide }: AudiencePageProps) {
  const { frame, line, problem } = useSyncExternalStore(frames.subscribe, frames.now)
  const { isHidden } = useKeys(frame?.cover ?? null, line === 'found', onHide)
  const look = frame?.look ?? firstLook
  return (
    <div className={styles['page']} data-line={line} data-theme={look.theme} onDoubleClick={fillScreen}>
      {frame === null ? null : <ScreenView frame={frame} isLost={line !== 'found'} onShown={onShown} />}
      {isHidden ? <Cover look={look} cover="hidden" /> : null}
      {frame === null && !isHidden ? <Cover look={look} cover="waiting" words={lineWords(line, problem)} /> : null}
    </div>
  )
}

/** Why there is nothing to see on a page that was told of no presentation; undefined before it was told anything. */
function lineWords(line: Line, problem: string | null): string | undefined {
  if (problem === 'network-closed') return 'نمایش در شبکه بسته است؛ هرگاه باز شود، همین صفحه خودش ادامه می‌دهد'
  if (line === 'lost') return 'رایانهٔ نمایش پاسخ نمی‌دهد؛ این صفحه خودش دوباره می‌کوشد'
  return line === 'refused' ? 'این نمایشگر به نمایشی متصل نیست' : undefined
}

interface CoverProps {
  look: HallLook
  cover: NonNullable<AudienceFrame['cover']>
  words?: string | undefined
}

function Cover({ look, cover, words }: CoverProps) {
  return (
    <div className={styles['cover']}>
      <HallBox look={look} size={screenSize(look)}>
        {() => <CoverView cover={cover} words={words} />}
      </HallBox>
    </div>
  )
}
