import type { StatementBlock as Statement } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import { Sentences } from './ParagraphBlock.tsx'
import styles from './WordsBlock.module.css'

/** What someone said in the chamber, and who. */
export function StatementBlock({ block: { speaker, text, mark } }: { block: Statement }) {
  return (
    <blockquote className={styles['statement']}>
      <p>
        <Sentences text={text} />
      </p>
      <p className={styles['rest']} data-rest="متن ادامه دارد: # جملهٔ دیگر در گزارش" hidden />
      <footer>
        {withFigures(speaker)}
        {mark === undefined ? null : ` (${mark})`}
      </footer>
    </blockquote>
  )
}
