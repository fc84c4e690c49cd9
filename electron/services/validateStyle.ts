/** What a council's own emblem or letters would do to its documents, asked before they are kept. */
interface StyleSettings {
  /** SVG text. */
  emblem?: string | undefined
  /** A folder of fonts. */
  fonts?: string | undefined
}

/** @throws Problem of an emblem or a font, as the compiling of a document would */
export async function validateStyle({ emblem, fonts }: StyleSettings): Promise<void> {
  // Both bring what sets documents, which is otherwise in a worker.
  if (emblem !== undefined) {
    const { refuseEmblem } = await import('../paper/emblem.ts')
    refuseEmblem({ svg: emblem, alternative: 'نشان شورا' })
  }
  if (fonts !== undefined) {
    const { customFamilies } = await import('../typesetter/customFamilies.ts')
    await customFamilies(fonts)
  }
}
