import { textDirection } from '../../shared/persian/textDirection.ts'

/** How what is typed into a field stands: it runs as it will be printed, and keeps to the right of the field. */
export function typedText(text: string): { dir: 'rtl' | 'ltr'; 'data-typed': true } {
  return { dir: textDirection(text), 'data-typed': true }
}
