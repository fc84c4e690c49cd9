import { Fragment } from 'react'
import { type Figure, findFigures } from '../../shared/persian/figures/findFigures.ts'
import type { Stretch } from '../../shared/persian/figures/trim.ts'

/**
 * Typed text with its codes, figures and expressions each in one direction, as on paper. Elements and not isolating
 * characters, so that what is copied from the screen is what was typed. Called and not mounted: tables have hundreds.
 */
export function withFigures(text: string): React.ReactNode {
  return within(text, { start: 0, end: text.length }, findFigures(text))
}

/** Whether the text would be drawn otherwise without `withFigures`. */
export function hasFigures(text: string): boolean {
  return findFigures(text).length > 0
}

function within(text: string, whole: Stretch, figures: readonly Figure[]): React.ReactNode {
  if (figures.length === 0) return text.slice(whole.start, whole.end)
  return (
    <>
      {figures.map(({ start, end, direction, words = [] }, index) => (
        <Fragment key={start}>
          {text.slice(figures[index - 1]?.end ?? whole.start, start)}
          <bdi dir={direction}>
            {within(
              text,
              { start, end },
              words.map(word => ({ ...word, direction: 'rtl' })),
            )}
          </bdi>
        </Fragment>
      ))}
      {text.slice(figures.at(-1)?.end ?? whole.start, whole.end)}
    </>
  )
}
