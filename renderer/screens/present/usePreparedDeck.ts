import { useMutation, useQuery } from '@tanstack/react-query'
import type { Slide } from '../../../shared/deck.ts'
import type { Edition } from '../../../shared/document.ts'
import { orpc } from '../../api/api.ts'

/**
 * A deck as it is prepared: what was chosen shows at once, and the store's own deck takes its place when it is made.
 */
export interface PreparedDeck {
  slides: readonly Slide[] | undefined
  error: unknown
  retry: () => void
  /** Puts the slides in this order, by address. */
  arrange: (order: readonly string[]) => void
  /** Leaves slides out, or shows them again. */
  hide: (slides: readonly string[], isHidden: boolean) => void
}

export function usePreparedDeck(session: string, edition: Edition): PreparedDeck {
  const { queryKey, ...deck } = orpc.presenting.deck.queryOptions({ input: { session, edition } })
  const { data, error, refetch } = useQuery({ queryKey, ...deck })
  // What waits for an earlier choice is done after it: an order holds the slides as they were chosen before.
  const scope = { id: `deck/${session}` }
  const again = { scope, onSettled: () => refetch() }
  const arrange = useMutation(orpc.presenting.arrange.mutationOptions(again))
  const hide = useMutation(orpc.presenting.hide.mutationOptions(again))
  const slides = data && inOrder(data.slides, arrange.isPending ? arrange.variables.slides : [])
  const hidden = hide.isPending ? hide.variables : undefined
  return {
    slides: slides?.map(slide => (hidden?.slides.includes(slide.id) ? withHidden(slide, hidden.hidden) : slide)),
    error,
    retry: () => void refetch(),
    arrange: order => arrange.mutate({ session, slides: [...order] }),
    hide: (chosen, isHidden) => hide.mutate({ session, slides: [...chosen], hidden: isHidden }),
  }
}

function inOrder(slides: readonly Slide[], order: readonly string[]): readonly Slide[] {
  if (order.length === 0) return slides
  const places = new Map(order.map((id, place) => [id, place]))
  return slides.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
}

function withHidden({ isHidden: _was, ...slide }: Slide, isHidden: boolean): Slide {
  return isHidden ? { ...slide, isHidden } : slide
}
