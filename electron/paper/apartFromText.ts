/** Keeps a source's code from joining the letter before it, and a hair's breadth from the digit it vouches for. */
export const apartFromText = '\u200c\u202f'
