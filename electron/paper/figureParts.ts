/** The first number of a text with the signs that belong to it, and what isolates it. */
const figure = /[\u2066-\u2068]*(?:[≈▲▼+−-][ \u00a0\u202f]?)?[\u2066-\u2068]*[۰-۹][۰-۹٬٫/]*٪?\u2069*/u

export interface FigurePart {
  text: string
  isFigure: boolean
}

/** What is said of a large figure, parted into its number and the words around it; whole where there is no number. */
export function figureParts(value: string): FigurePart[] {
  const found = figure.exec(value)
  if (found === null) return [{ text: value, isFigure: true }]
  const { 0: number, index } = found
  const parts = [
    { text: value.slice(0, index), isFigure: false },
    { text: number, isFigure: true },
    { text: value.slice(index + number.length), isFigure: false },
  ]
  return parts.filter(({ text }) => text !== '')
}
