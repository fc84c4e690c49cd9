/** The one version whose internals the engine was written against; package.json pins it too. */
export const pdfmakeVersion = '0.3.11'

/**
 * Nothing that this engine replaces inside pdfmake is promised to stay, and a changed part would print wrong pages
 * rather than fail.
 * @throws Error that says what to do, when another version is installed
 */
export function refuseOtherPdfmake(installed: string): void {
  if (installed === pdfmakeVersion) return
  throw new Error(
    `The Persian PDF engine extends pdfmake ${pdfmakeVersion} from within and cannot use ${installed}: run npm ci. ` +
      'To move to another version, see pdfmakeShape.test.ts for what it changed.',
  )
}
