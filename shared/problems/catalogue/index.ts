import { attachmentProblems } from './attachments.ts'
import { badFactProblems } from './badFacts.ts'
import { bundleProblems } from './bundles.ts'
import { closedFactProblems } from './closedFacts.ts'
import { commandProblems } from './commands.ts'
import { comparisonProblems } from './comparisons.ts'
import { documentProblems } from './documents.ts'
import { fileProblems } from './files.ts'
import { fontProblems } from './fonts.ts'
import { hostProblems } from './host.ts'
import { pdfProblems } from './pdf.ts'
import { presentingProblems } from './presenting.ts'
import { recordingProblems } from './recording.ts'
import { recordProblems } from './records.ts'
import { signingProblems } from './signing.ts'
import { storeProblems } from './store.ts'
import { tableProblems } from './tables.ts'
import { unknownFactProblems } from './unknownFacts.ts'
import { windowProblems } from './window.ts'

/** Every message, by its code; an area has a file. */
export const catalogue = {
  ...attachmentProblems,
  ...badFactProblems,
  ...bundleProblems,
  ...closedFactProblems,
  ...commandProblems,
  ...comparisonProblems,
  ...documentProblems,
  ...fileProblems,
  ...fontProblems,
  ...hostProblems,
  ...pdfProblems,
  ...presentingProblems,
  ...recordProblems,
  ...recordingProblems,
  ...signingProblems,
  ...storeProblems,
  ...tableProblems,
  ...unknownFactProblems,
  ...windowProblems,
}
