import { isolate } from '../../shared/persian/isolate.ts'

/** A message whose paths between «» keep their own order: a slash at their beginning would jump to their end. */
export function isolatePaths(message: string): string {
  return message.replaceAll(/«([^«»]*[/\\][^«»]*)»/g, (_, path: string) => `«${isolate(path)}»`)
}
