import type { RichText, Tone } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './SlideText.module.css'

/** Running text of a slide; where a number comes from stands small after it, not joined to the word before. */
export function SlideText({ text }: { text: RichText }) {
  return text.map(({ text: words, strong, tone, fact }, index) => (
    // Spans have no names of their own.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} className={tone === undefined ? undefined : tones[tone]}>
      {strong ? <strong>{withFigures(words)}</strong> : withFigures(words)}
      {fact === undefined ? null : <SourceCode code={fact} />}
    </span>
  ))
}

const tones: Readonly<Record<Tone, string | undefined>> = {
  green: styles['ok'],
  amber: styles['middle'],
  red: styles['bad'],
  grey: styles['soft'],
}

/** Code of a source, small and raised. */
export function SourceCode({ code }: { code: string }) {
  return (
    <>
      {'\u200C'}
      <sup className={styles['code']}>{code}</sup>
    </>
  )
}
