import type { Paragraph, RichText } from '../../../shared/document.ts'
import { SlideText } from './SlideText.tsx'
import styles from './WordsBlock.module.css'

/** A paragraph, as large as its part asks. */
export function ParagraphBlock({ block: { role, text } }: { block: Paragraph }) {
  return (
    <div>
      <p className={styles[role]}>
        <Sentences text={text} />
      </p>
      <p className={styles['rest']} data-rest="متن ادامه دارد: # جملهٔ دیگر در گزارش" hidden />
    </div>
  )
}

/** Sentence by sentence, as what does not fit on a slide is left out whole. */
export function Sentences({ text }: { text: RichText }) {
  return text.flatMap(({ fact, ...span }, index) =>
    sentencesOf(span.text).map((sentence, place, all) => (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={`${index} ${place}`} data-item="">
        <SlideText
          text={[{ ...span, text: sentence, ...(fact === undefined || place < all.length - 1 ? {} : { fact }) }]}
        />
      </span>
    )),
  )
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.؟!؛]\s)/u)
}
