import type { Strokes } from './strokes.ts'

/** What a character code stands for: all that a font's file has to say of it. */
export interface CodeMeaning {
  glyph: number
  /** Code points. */
  unicode: number[]
  /** Thousandths of the font size. */
  width: number
  strokes: Strokes | undefined
}

/**
 * The codes a document has given so far, one object for all documents that gave the same ones in the same order: what one of them wrote
 * with these the other can write as it is. They are a tree, which branches where documents begin to differ.
 */
export interface GivenCodes {
  /** Undefined where there is none. */
  readonly before: GivenCodes | undefined
  /** Of the last one; undefined where there is none. */
  readonly meaning: CodeMeaning | undefined
  readonly count: number
  /** By what the next code stands for. */
  next: Map<string, GivenCodes> | undefined
}

/** What is remembered of one font file. */
interface CodeBook {
  none: GivenCodes
  /** Codes in the tree. */
  size: number
  /** Of the last documents that held the file. */
  programs: { of: GivenCodes; bytes: Uint8Array }[]
}

/** Of 200 bytes each; then the tree begins anew. A document has some hundreds of a file. */
const mostCodes = 20_000

/** Of some 60 kB each. */
const mostPrograms = 8

const books = new WeakMap<object, CodeBook>()

/** One document on its way through a font's codes. */
export class CodeReader {
  private readonly book: CodeBook
  /** By the number of codes given. */
  private readonly way: GivenCodes[]

  /** @param file the same for all documents */
  constructor(file: object) {
    this.book = books.get(file) ?? { none: begin(), size: 0, programs: [] }
    books.set(file, this.book)
    if (this.book.size > mostCodes) Object.assign(this.book, { none: begin(), size: 0 })
    this.way = [this.book.none]
  }

  /** What was given so far. */
  get given(): GivenCodes {
    return this.way.at(-1) ?? this.book.none
  }

  /** Whether these were given, and maybe others after them. */
  has(codes: GivenCodes): boolean {
    return this.way[codes.count] === codes
  }

  /** What the codes from here to others stand for, in their order; undefined where there is no way to them. */
  wayTo(codes: GivenCodes): CodeMeaning[] | undefined {
    const meanings: CodeMeaning[] = []
    let at: GivenCodes | undefined = codes
    while (at && at.count > this.given.count) {
      if (at.meaning) meanings.push(at.meaning)
      at = at.before
    }
    return at && this.has(at) ? meanings.reverse() : undefined
  }

  /** Tells what the next code stands for. @param key equal for what stands for the same */
  give(key: string, meaning: CodeMeaning): void {
    const before = this.given
    before.next ??= new Map()
    let next = before.next.get(key)
    if (!next) {
      next = { before, meaning, count: before.count + 1, next: undefined }
      before.next.set(key, next)
      this.book.size++
    }
    this.way.push(next)
  }

  /** The font program of the codes given. @param write makes it, which is the same for the same codes */
  program(write: () => Uint8Array): Uint8Array {
    const { given } = this
    const { programs } = this.book
    const known = programs.find(({ of }) => of === given)
    if (known) return known.bytes
    const bytes = write()
    programs.push({ of: given, bytes })
    if (programs.length > mostPrograms) programs.shift()
    return bytes
  }
}

function begin(): GivenCodes {
  return { before: undefined, meaning: undefined, count: 0, next: undefined }
}
