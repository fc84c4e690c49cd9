import { placeOfKey } from '../record/seatKeys.ts'
import { useWindowKeys } from '../record/useWindowKeys.ts'

/** Where a letter that is typed is text. */
const written = 'input, textarea, [role=dialog], [role=listbox], [aria-haspopup=listbox]'

/** Members' keys, as in the chamber. @param places codes in the order of seats */
export function useSigningKeys(places: readonly string[], sign: (member: string) => void): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.metaKey || event.ctrlKey || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest(written) !== null) return
    const member = places[placeOfKey(event.code) ?? -1]
    if (member === undefined) return
    event.preventDefault()
    sign(member)
  }
  useWindowKeys(onKey)
}
