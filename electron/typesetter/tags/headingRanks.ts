/**
 * Levels of headings in the tags: the first is H1, and none is more than one below the heading before it, whatever
 * levels the definition gives them (PDF/UA-1, 7.4.2).
 */
export class HeadingRanks {
  /** Levels that are open, outermost first. */
  private open: number[] = []
  /** Headings ranked so far. */
  count = 0

  /** @param level of the next heading, in the definition */
  rank(level: number): number {
    this.open = [...this.open.filter(outer => outer < level), level]
    this.count++
    return this.open.length
  }
}
