import { StructureElement } from '../model/structureElement.ts'

/** Elements by those they were copied from. */
export type ElementCopies = ReadonlyMap<StructureElement, StructureElement>

/**
 * Copies elements that nothing is drawn of yet, with all under them.
 * @param kids of one element @param to what the copies go under @param copies gets them, in reading order
 */
export function copyElements(
  kids: readonly StructureElement['kids'][number][],
  to: StructureElement,
  copies: StructureElement[],
): void {
  for (const kid of kids) {
    if (!(kid instanceof StructureElement)) continue
    const copy = new StructureElement(kid.type, to, kid.entries, kid.id)
    copies.push(copy)
    copyElements(kid.kids, copy, copies)
  }
}

/** Elements with all under them, in reading order: that of their copies. */
export function elementsUnder(kids: readonly StructureElement['kids'][number][]): StructureElement[] {
  return kids.flatMap(kid => (kid instanceof StructureElement ? [kid, ...elementsUnder(kid.kids)] : []))
}
