import { isolate } from '../../shared/persian/isolate.ts'
import { withFigures } from './withFigures.tsx'

/**
 * A message whose figures stand as they were typed, and whose paths between «» keep their own order: a slash at their
 * beginning would jump to their end.
 */
export function withPaths(message: string): React.ReactNode {
  return withFigures(message.replaceAll(/«([^«»]*[/\\][^«»]*)»/g, (_, path: string) => `«${isolate(path)}»`))
}
