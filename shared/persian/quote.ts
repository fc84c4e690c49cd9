import { normalise } from './normalise.ts'

/** Somebody's text inside a message: short, on one line, without control or bidi characters. */
export function quote(raw: string): string {
  const text = normalise(raw).replaceAll('\n', ' ')
  return `«${text.length > 40 ? `${text.slice(0, 40)}…` : text}»`
}
