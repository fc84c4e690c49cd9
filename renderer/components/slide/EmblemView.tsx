import type { Emblem } from '../../../shared/document.ts'

/** The council's emblem: a picture, so that nothing in it can run or lead anywhere. */
export function EmblemView({
  emblem: { svg, alternative },
  className,
}: {
  emblem: Emblem
  className: string | undefined
}) {
  return <img src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={alternative} className={className} />
}
