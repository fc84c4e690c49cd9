/**
 * Members' keys in the order of their seats: the rows of the keyboard as they lie, whatever letters its layout gives
 * them, and the letter that a Persian keyboard has there.
 */
const rows: readonly (readonly [code: string, letter: string])[] = [
  ['KeyQ', 'ض'],
  ['KeyW', 'ص'],
  ['KeyE', 'ث'],
  ['KeyR', 'ق'],
  ['KeyT', 'ف'],
  ['KeyY', 'غ'],
  ['KeyU', 'ع'],
  ['KeyI', 'ه'],
  ['KeyO', 'خ'],
  ['KeyP', 'ح'],
  ['BracketLeft', 'ج'],
  ['BracketRight', 'چ'],
  ['KeyA', 'ش'],
  ['KeyS', 'س'],
  ['KeyD', 'ی'],
  ['KeyF', 'ب'],
  ['KeyG', 'ل'],
  ['KeyH', 'ا'],
  ['KeyJ', 'ت'],
  ['KeyK', 'ن'],
  ['KeyL', 'م'],
  ['Semicolon', 'ک'],
  ['Quote', 'گ'],
  ['KeyZ', 'ظ'],
  ['KeyX', 'ط'],
  ['KeyC', 'ز'],
  ['KeyV', 'ر'],
  ['KeyB', 'ذ'],
  ['KeyN', 'د'],
  ['KeyM', 'پ'],
  ['Comma', 'و'],
]

/** The place in the order of seats that a key stands for, from 0; undefined for any other key. */
export function placeOfKey(code: string): number | undefined {
  const place = rows.findIndex(([own]) => own === code)
  return place === -1 ? undefined : place
}

/** The letter on the key of a place; empty beyond the keyboard, where members are chosen by the pointer or Tab. */
export const letterOfPlace = (place: number): string => rows[place]?.[1] ?? ''
