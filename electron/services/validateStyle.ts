/** What a council's own letters would do to its documents, asked before they are kept. */
interface StyleSettings {
  /** A folder of fonts. */
  fonts?: string | undefined
}

/** @throws Problem of a font, as the compiling of a document would */
export async function validateStyle({ fonts }: StyleSettings): Promise<void> {
  // It brings what sets documents, which is otherwise in a worker.
  if (fonts !== undefined) {
    const { customFamilies } = await import('../typesetter/customFamilies.ts')
    await customFamilies(fonts)
  }
}
