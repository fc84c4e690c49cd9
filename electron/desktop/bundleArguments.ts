/** Session bundles among the words a program was started with: what a double click on one hands over. */
export function bundlesOf(words: readonly string[]): string[] {
  return words.slice(1).filter(word => !word.startsWith('-') && /\.(shoranameh|zip)$/i.test(word))
}
