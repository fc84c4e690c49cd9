import type { TitleBoard as Board } from '../../../shared/deck.ts'
import type { ShownSlide } from '../../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { withFigures } from '../withFigures.tsx'
import { EmblemView } from './EmblemView.tsx'
import { Fitted } from './Fitted.tsx'
import { Girih } from './Girih.tsx'
import styles from './TitleBoard.module.css'

interface TitleBoardProps {
  block: Board
  slide: ShownSlide
  look: HallLook
}

/** What a session is called, large, beside a band of girih. */
export function TitleBoard({ block: { emblem, of, particulars }, slide, look }: TitleBoardProps) {
  const { title, subtitle, sample, isClosed } = slide
  return (
    <section className={styles['board']} aria-label={title}>
      <Fitted className={styles['words']} of={[slide, look]}>
        {emblem === undefined ? null : <EmblemView emblem={emblem} className={styles['emblem']} />}
        <h1>
          {withFigures(title)}
          <small>{withFigures(of)}</small>
        </h1>
        {subtitle === undefined ? null : <p>{withFigures(subtitle)}</p>}
        <p>
          {withFigures(particulars.join(' · '))} {isClosed ? <span>غیرعلنی</span> : null}
          {sample ? <span>نمونه</span> : null}
        </p>
      </Fitted>
      <Girih className={styles['girih']} />
    </section>
  )
}
