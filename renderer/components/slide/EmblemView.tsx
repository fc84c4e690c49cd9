import type { Emblem } from '../../../shared/document.ts'
import { emblemAddress } from '../../../shared/emblemSource.ts'

/** The council's emblem: a picture, so that nothing in it can run or lead anywhere. */
export function EmblemView({
  emblem: { source, alternative },
  className,
}: {
  emblem: Emblem
  className: string | undefined
}) {
  return <img src={emblemAddress(source)} alt={alternative} className={className} />
}
