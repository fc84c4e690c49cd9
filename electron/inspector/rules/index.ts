import type { Rule } from '../rule.ts'
import { actions } from './actions.ts'
import { annotationFlags } from './annotationFlags.ts'
import { attachments } from './attachments.ts'
import { contents } from './contents.ts'
import { embeddedFonts } from './embeddedFonts.ts'
import { figures } from './figures.ts'
import { fileHeader } from './fileHeader.ts'
import { fileIdentifier } from './fileIdentifier.ts'
import { filters } from './filters.ts'
import { headings } from './headings.ts'
import { identifier } from './identifier.ts'
import { language } from './language.ts'
import { languageName } from './languageName.ts'
import { limits } from './limits.ts'
import { links } from './links.ts'
import { lists } from './lists.ts'
import { markedContent } from './markedContent.ts'
import { metadata } from './metadata.ts'
import { missingGlyph } from './missingGlyph.ts'
import { notes } from './notes.ts'
import { outputIntent } from './outputIntent.ts'
import { parentTree } from './parentTree.ts'
import { privateUse } from './privateUse.ts'
import { readableText } from './readableText.ts'
import { runningLines } from './runningLines.ts'
import { streamBounds } from './streamBounds.ts'
import { structureTypes } from './structureTypes.ts'
import { tableHeaders } from './tableHeaders.ts'
import { tableShape } from './tableShape.ts'
import { tabOrder } from './tabOrder.ts'
import { tagged } from './tagged.ts'
import { title } from './title.ts'

/** Every rule. A new one is its file and one line here. */
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
