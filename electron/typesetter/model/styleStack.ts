/** A style of the definition; its properties are read by name. */
export interface NamedStyle {
  extends?: string | string[]
  [property: string]: unknown
}

/** The named styles and nodes that are in force where a text stands, the innermost last. */
export interface StyleStack {
  readonly styleDictionary: Record<string, NamedStyle>
  readonly defaultStyle: Record<string, unknown>
  /** Names of styles, and nodes. */
  readonly styleOverrides: readonly (string | Record<string, unknown>)[]
  /** Runs `work` with a node's own style on top. */
  auto<T>(node: unknown, work: () => T): T
}
