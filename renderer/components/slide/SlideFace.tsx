import { memo } from 'react'
import { withFigures } from '../withFigures.tsx'
import { Fitted } from './Fitted.tsx'
import { SlideBlockView } from './SlideBlockView.tsx'
import styles from './SlideFace.module.css'
import type { Shown } from './shown.ts'

export interface SlideFaceProps extends Shown {
  /** «اسلاید ۱۴ از ۲۶» */
  place: string
}

/** A slide in hall pixels: its finding, what it rests on, and where that comes from. */
export const SlideFace = memo(function SlideFace({ place, ...shown }: SlideFaceProps) {
  const { slide, look } = shown
  const { title, subtitle, body, source, sample, isClosed } = slide
  const board = body.find(block => block.kind === 'titleBoard')
  if (board !== undefined) return <SlideBlockView block={board} shown={shown} />
  const tags = (
    <>
      {isClosed ? <span className={styles['closed']}>غیرعلنی</span> : null}
      {sample ? <span className={styles['tag']}>نمونه</span> : null}
    </>
  )
  return (
    <section className={styles['slide']} aria-label={title}>
      <Fitted className={styles['head']} of={[title, subtitle, look]}>
        <h2>
          {withFigures(title)} {subtitle === undefined ? tags : null}
        </h2>
        {subtitle === undefined ? null : (
          <p>
            {withFigures(subtitle)} {tags}
          </p>
        )}
      </Fitted>
      <Fitted className={styles['body']} of={[slide, look]}>
        {body.map((block, index) => (
          // Blocks have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <SlideBlockView key={index} block={block} shown={shown} />
        ))}
      </Fitted>
      <Fitted className={styles['foot']} of={[source, place, look]}>
        <span>{source === undefined ? null : withFigures(source)}</span>
        <span className={styles['place']}>{place}</span>
      </Fitted>
    </section>
  )
})
