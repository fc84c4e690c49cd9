import type { ChartSpec } from '../../../shared/charts/chartSpec.ts'
import { ChartCanvas } from './ChartCanvas.tsx'
import styles from './ChartFigure.module.css'

/** A chart with its title; the buttons for what can be done with it stand beside the title. */
export function ChartFigure({ spec, actions }: { spec: ChartSpec; actions?: React.ReactNode }) {
  return (
    <figure className={styles['figure']}>
      <figcaption>
        <b>{spec.title}</b>
        {actions}
      </figcaption>
      <ChartCanvas spec={spec} />
    </figure>
  )
}
