import type { KeyFigures } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './KeyFiguresBlock.module.css'
import { SourceCode } from './SlideText.tsx'

type Figure = KeyFigures['figures'][number]

/** Figures that stand beside a large first one. */
const besideLead = 3

/** Large figures: the first of a few leads; many stand in two columns, all alike. */
export function KeyFiguresBlock({ block: { figures }, highlight }: { block: KeyFigures; highlight: string | null }) {
  const [lead, ...others] = figures
  if (lead === undefined) return null
  const partAt = (index: number) => {
    const part = `figure/${index}`
    return { part, isMarked: highlight === part }
  }
  if (others.length > besideLead)
    return (
      <dl className={styles['many']} data-within="">
        {figures.map((figure, index) => (
          <FigureView key={`${figure.label} ${figure.value}`} figure={figure} {...partAt(index)} />
        ))}
      </dl>
    )
  return (
    <dl className={styles['few']} data-within="">
      <div className={styles['lead']} data-within="">
        <FigureView figure={lead} {...partAt(0)} />
      </div>
      {others.length === 0 ? null : (
        <div className={styles['others']} data-within="">
          {others.map((figure, index) => (
            <FigureView key={`${figure.label} ${figure.value}`} figure={figure} {...partAt(index + 1)} />
          ))}
        </div>
      )}
    </dl>
  )
}

function FigureView({
  figure: { value, label, note, fact, sample },
  part,
  isMarked,
}: {
  figure: Figure
  part: string
  isMarked: boolean
}) {
  const { before, number, after } = partsOf(value)
  return (
    <div className={styles['figure']} data-part={part} data-marked={isMarked ? '' : undefined} data-within="">
      <dd>
        {before === '' ? null : <span>{withFigures(before)} </span>}
        <strong>{number}</strong>
        {after === '' ? null : <b> {withFigures(after)}</b>}
      </dd>
      <dt>
        {withFigures(label)}
        {fact === undefined ? null : <SourceCode code={fact} />}
        {sample ? <em> نمونه</em> : null}
      </dt>
      {note === undefined ? null : <dd className={styles['note']}>{withFigures(note)}</dd>}
    </div>
  )
}

/** «حدود ۹۳٬۰۰۰ مگاوات‌ساعت»: what hedges a number, its digits, and its unit. A value without digits is all number. */
function partsOf(value: string): { before: string; number: string; after: string } {
  const [number = ''] = /[-−]?[۰-۹]+(?:[٬٫.][۰-۹]+)*[٪%]?/u.exec(value) ?? []
  if (number === '') return { before: '', number: value, after: '' }
  const at = value.indexOf(number)
  return { before: value.slice(0, at).trim(), number, after: value.slice(at + number.length).trim() }
}
