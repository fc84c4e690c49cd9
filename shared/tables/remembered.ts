/** Most columns repeat a few words; longer-lived memory of them than this isn't worth its room. */
const mostRemembered = 5000

/** The same function, which remembers what it said of texts that came before. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { found: T }>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before.found
    const found = read(text)
    if (known.size < mostRemembered) known.set(text, { found })
    return found
  }
}
