import type { Mend } from '../../../shared/checks/mend/mend.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './Mend.module.css'

/** Letters kept on each side of what changes. */
const around = 60

/** A mend as it will read: what goes, what takes its place, and a little of what stands around. */
export function MendPreview({ mend: { preview, binds } }: { mend: Mend }) {
  return (
    <span className={styles['preview']}>
      {preview.map((piece, i) => {
        const key = `${i}`
        if ('same' in piece)
          return <span key={key}>{withFigures(shortened(piece.same, i === 0, i === preview.length - 1))}</span>
        return (
          <span key={key}>
            <del>{withFigures(piece.was)}</del>
            {piece.now === '' ? null : (
              <>
                {' '}
                <ins>{withFigures(piece.now)}</ins>
              </>
            )}
          </span>
        )
      })}
      {binds === undefined ? null : <small> {withFigures(`(پیوسته به «${binds}»)`)}</small>}
    </span>
  )
}

/** Only what stands beside a change is kept, cut where a word ends. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * around) return text
  const from = isFirst ? '' : text.slice(0, around).replace(/\S+$/, '')
  const to = isLast ? '' : text.slice(-around).replace(/^\S+/, '')
  return `${from}… ${to}`
}
