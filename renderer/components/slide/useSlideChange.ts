import { type RefObject, useEffect, useRef, useState } from 'react'
import { afterPaint } from './afterPaint.ts'
import type { SlideFaceProps } from './SlideFace.tsx'

interface SlideChange {
  /** What is seen; null while something lies over it, and until the first slide is drawn. */
  front: SlideFaceProps | null
  /** What is being drawn unseen. */
  coming: SlideFaceProps | null
  /** Place of the layer that is coming. */
  place: RefObject<HTMLDivElement | null>
}

/**
 * Changes slides without a moment between them. Words and charts are laid out, fitted and drawn before the browser
 * paints the frame that they come with; a slide with a picture, which is read on the side, is drawn unseen over the one
 * that is shown until the picture is there.
 * @param shown the slide of the newest frame
 */
export function useSlideChange(shown: SlideFaceProps | null): SlideChange {
  const [drawn, setDrawn] = useState<SlideFaceProps | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const key = shown && layerKey(shown)
  const isReady = shown !== null && (!hasPicture(shown) || (drawn !== null && key === layerKey(drawn)))
  useEffect(() => {
    let isWanted = true
    // What is covered is forgotten.
    if (shown === null || isReady) setDrawn(shown)
    else
      void picturesOf(place.current)
        .then(afterPaint)
        .then(() => isWanted && setDrawn(shown))
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, isReady])
  if (shown === null) return { front: null, coming: null, place }
  return isReady ? { front: shown, coming: null, place } : { front: drawn, coming: shown, place }
}

const hasPicture = ({ slide }: SlideFaceProps): boolean => slide.body.some(({ kind }) => kind === 'titleBoard')

let slides = 0
const slideNumbers = new WeakMap<object, number>()

/** The same for as long as a slide need not be laid out anew: steps and highlights change it where it stands. */
export function layerKey({ slide, look, density }: SlideFaceProps): string {
  const number = slideNumbers.get(slide) ?? ++slides
  slideNumbers.set(slide, number)
  return `${number} ${look.theme} ${look.ratio} ${look.distance} ${density}`
}

/** Done when every picture in it can be painted; one that cannot be read holds nothing up. */
async function picturesOf(layer: HTMLElement | null): Promise<void> {
  const pictures = [...(layer?.querySelectorAll('img') ?? [])]
  await Promise.allSettled(pictures.map(picture => picture.decode()))
}
