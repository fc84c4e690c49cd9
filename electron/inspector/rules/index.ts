import { actions, annotationFlags, links, tabOrder } from './actions.ts'
import { attachments, fileHeader, fileIdentifier, filters, limits, streamBounds } from './file.ts'
import { embeddedFonts, missingGlyph, privateUse, readableText } from './fonts.ts'
import { identifier, language, languageName, metadata, outputIntent, title } from './metadata.ts'
import type { Rule } from './rule.ts'
import {
  contents,
  figures,
  headings,
  lists,
  markedContent,
  notes,
  parentTree,
  runningLines,
  structureTypes,
  tagged,
} from './structure.ts'
import { tableHeaders, tableShape } from './tables.ts'

/** Every rule. A new one stands with those of its clause, and takes one line here. */
export const rules: readonly Rule[] = [
  identifier,
  metadata,
  title,
  tagged,
  markedContent,
  parentTree,
  structureTypes,
  language,
  languageName,
  headings,
  tableShape,
  tableHeaders,
  lists,
  contents,
  figures,
  runningLines,
  notes,
  links,
  tabOrder,
  embeddedFonts,
  readableText,
  privateUse,
  missingGlyph,
  fileHeader,
  fileIdentifier,
  streamBounds,
  limits,
  filters,
  outputIntent,
  annotationFlags,
  actions,
  attachments,
]
