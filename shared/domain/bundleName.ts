/**
 * What a bundle in one file is called: a zip that the system opens with this program. A plain `.zip` is read as well.
 */
export const bundleEnding = '.shoranameh'

/** Endings as dialogs of systems name them. */
export const bundleExtensions = ['shoranameh', 'zip']

/** Whether a file's name, or the path of one, is that of a bundle. */
export function isBundleName(name: string): boolean {
  return /\.(?:shoranameh|zip)$/i.test(name)
}
