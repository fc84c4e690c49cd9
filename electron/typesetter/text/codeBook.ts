/**
 * In which order documents give the glyphs of a font file their codes. Where two documents begin alike, so do their codes,
 * and what one of them wrote with the codes given so far can be written by the other as it is.
 */
export interface CodeBook {
  /** What each code stands for, the first one first; it only grows. */
  readonly meanings: string[]
  /** The font program that a document with so many of the codes held last. */
  program?: { count: number; bytes: Uint8Array }
}

/** Orders remembered of a font file, of a few documents as they are edited; each with some 60 kB of program. */
const mostBooks = 8

const books = new WeakMap<object, CodeBook[]>()

/** One document on its way through a font's codes. */
export class CodeReader {
  private readonly known: CodeBook[]
  private current: CodeBook
  private given = 0

  /** @param file the same for all documents */
  constructor(file: object) {
    this.known = books.get(file) ?? []
    books.set(file, this.known)
    this.current = this.known.at(-1) ?? this.begun([])
  }

  /** The order followed; another one as soon as a code is given that differs. */
  get book(): CodeBook {
    return this.current
  }

  /** Codes given so far: the first ones of the book. */
  get count(): number {
    return this.given
  }

  /** Tells what the next code stands for. */
  give(meaning: string): void {
    const { meanings } = this.current
    if (this.given === meanings.length) meanings.push(meaning)
    else if (meanings[this.given] !== meaning) this.current = this.other(meanings.slice(0, this.given), meaning)
    this.given++
  }

  /** The font program of the codes given. @param write makes it, which is the same for the same codes */
  program(write: () => Uint8Array): Uint8Array {
    const known = this.current.program
    if (known?.count === this.given) return known.bytes
    const bytes = write()
    this.current.program = { count: this.given, bytes }
    return bytes
  }

  private other(begin: readonly string[], next: string): CodeBook {
    const fits = ({ meanings }: CodeBook): boolean =>
      meanings[begin.length] === next && begin.every((meaning, at) => meanings[at] === meaning)
    return this.known.find(fits) ?? this.begun([...begin, next])
  }

  private begun(meanings: string[]): CodeBook {
    const book = { meanings }
    this.known.push(book)
    if (this.known.length > mostBooks) this.known.shift()
    return book
  }
}
