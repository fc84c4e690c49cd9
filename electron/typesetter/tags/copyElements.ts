import { StructureElement } from '../model/structureElement.ts'

/** Elements by those they were copied from. */
export type ElementCopies = Map<StructureElement, StructureElement>

/**
 * Copies elements that nothing is drawn of yet, with all under them.
 * @param kids of one element @param to what the copies go under
 */
export function copyElements(kids: StructureElement['kids'], to: StructureElement, copies: ElementCopies): void {
  for (const kid of kids) {
    if (!(kid instanceof StructureElement)) continue
    const copy = new StructureElement(kid.type, to, kid.entries, kid.id)
    copies.set(kid, copy)
    copyElements(kid.kids, copy, copies)
  }
}
