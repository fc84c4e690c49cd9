import { Fragment } from 'react'
import { findFigures } from '../../shared/persian/figures/findFigures.ts'

/**
 * Typed text with its codes, figures and expressions each in one direction, as on paper. Elements and not isolating
 * characters, so that what is copied from the screen is what was typed. Called and not mounted: tables have hundreds.
 */
export function withFigures(text: string): React.ReactNode {
  const figures = findFigures(text)
  if (figures.length === 0) return text
  return (
    <>
      {figures.map(({ start, end, direction }, index) => (
        <Fragment key={start}>
          {text.slice(figures[index - 1]?.end ?? 0, start)}
          <bdi dir={direction}>{text.slice(start, end)}</bdi>
        </Fragment>
      ))}
      {text.slice(figures.at(-1)?.end ?? 0)}
    </>
  )
}
