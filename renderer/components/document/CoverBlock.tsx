import type { Cover, Letterhead } from '../../../shared/document.ts'
import { emblemAddress } from '../../../shared/emblemSource.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './DocumentView.module.css'

/** The head of a document: emblem, what it is, and its particulars. */
export function CoverBlock({ block }: { block: Cover | Letterhead }) {
  const { invocation, emblem, issuer, particulars } = block
  return (
    <header className={styles['cover']}>
      <p>{invocation}</p>
      <img src={emblemAddress(emblem.source)} alt={emblem.alternative} width={64} height={64} />
      {block.kind === 'cover' ? <h2>{withFigures(block.title)}</h2> : null}
      {block.kind === 'cover' ? <p>{withFigures(block.subtitle)}</p> : null}
      <dl>
        {particulars.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{withFigures(value)}</dd>
          </div>
        ))}
      </dl>
      <p>{withFigures(issuer)}</p>
    </header>
  )
}
