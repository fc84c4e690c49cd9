import type { Particulars } from '../../../shared/document.ts'
import { squareCode } from '../../../shared/squareCode.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './DocumentView.module.css'

/** Names and what they are; a code for cameras stands below them. */
export function ParticularsBlock({ block: { pairs, code } }: { block: Particulars }) {
  return (
    <>
      <dl className={styles['pairs']}>
        {pairs.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{withFigures(value)}</dd>
          </div>
        ))}
      </dl>
      {code === undefined ? null : <CodeFigure words={code} />}
    </>
  )
}

function CodeFigure({ words }: { words: string }) {
  const { size, path } = squareCode(words)
  return (
    <svg role="img" aria-label="رمزینهٔ شناسه" viewBox={`0 0 ${size} ${size}`} className={styles['code']}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
