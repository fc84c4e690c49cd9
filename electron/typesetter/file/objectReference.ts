/** A reference to an object this document wrote itself; pdfkit prints what is not a plain object as it is. */
export class ObjectReference {
  readonly [Symbol.toStringTag] = 'ObjectReference'
  private readonly id: number

  constructor(id: number) {
    this.id = id
  }

  toString(): string {
    return `${this.id} 0 R`
  }
}
