import type { AudienceFrame } from '../../../shared/hall/audienceFrame.ts'
import styles from './CoverView.module.css'
import { Khatam } from './Girih.tsx'

type Cover = NonNullable<AudienceFrame['cover']>

const usualWords: Readonly<Partial<Record<Cover, string>>> = {
  waiting: 'نمایش هنوز آغاز نشده است',
  paused: 'نمایش در این نمایشگر موقتاً متوقف است',
}

interface CoverViewProps {
  cover: Cover
  /** Why, where it is none of the usual reasons. */
  words?: string | undefined
}

/** What the hall sees instead of slides: one colour, or a star of girih alone. */
export function CoverView({ cover, words = usualWords[cover] }: CoverViewProps) {
  return (
    <div className={styles[cover]} data-cover={cover}>
      {cover === 'black' || cover === 'white' ? null : <Khatam className={styles['star']} />}
      {words === undefined ? null : <p>{words}</p>}
    </div>
  )
}
