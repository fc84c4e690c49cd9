import type { Addition } from './addition.ts'

/** Words that somebody wishes to stand out, between two rules. */
export const block: Addition = {
  row: 'a block kind',
  files: {
    'electron/pdf/blocks/motto.ts': `import type { Motto } from '../../../shared/document.ts'
import type { Content } from '../../typesetter/typeset.ts'

/** Words that stand out, in the middle of the line. */
export function motto({ text }: Motto): Content {
  return { text, style: 'quotation', alignment: 'center' }
}
`,
    'electron/docx/blocks/motto.ts': `import { AlignmentType, type Paragraph } from 'docx'
import type { Motto } from '../../../shared/document.ts'
import { styled } from './paragraphs.ts'

/** Words that stand out, in the middle of the line. */
export function motto({ text }: Motto): [Paragraph] {
  return [styled('Lead', text, { alignment: AlignmentType.CENTER })]
}
`,
  },
  insertions: [
    {
      file: 'shared/document.ts',
      before: `export interface PageBreak {`,
      put: `/** Words that stand out. */
export interface Motto {
  kind: 'motto'
  text: string
}

`,
    },
    { file: 'shared/document.ts', before: `  | PageBreak\n`, put: `  | Motto\n` },
    {
      file: 'electron/pdf/blocks/index.ts',
      before: `import { paragraph }`,
      put: `import { motto } from './motto.ts'\n`,
    },
    { file: 'electron/pdf/blocks/index.ts', before: `  signatures,\n}`, put: `  motto,\n` },
    {
      file: 'electron/docx/blocks/index.ts',
      before: `import { paragraph }`,
      put: `import { motto } from './motto.ts'\n`,
    },
    { file: 'electron/docx/blocks/index.ts', before: `  signatures,\n}`, put: `  motto,\n` },
    {
      file: 'electron/webPage/blocks.ts',
      before: `  pageBreak: () =>`,
      put: `  motto: ({ text }) => \`<blockquote>\${words(text)}</blockquote>\`,\n`,
    },
    { file: 'electron/pdf/design/spacing.ts', before: `  pageBreak: 0,`, put: `  motto: 9,\n` },
    {
      file: 'electron/pdf/blocks/presence.ts',
      before: `    case 'pageBreak':\n    case undefined:`,
      put: `    case 'motto':\n`,
    },
    {
      file: 'electron/paper/uniqueAnchors.ts',
      before: `    case 'pageBreak':\n      return []`,
      put: `    case 'motto':\n`,
    },
    {
      file: 'renderer/components/document/BlockView.tsx',
      before: `  pageBreak: () =>`,
      put: `  motto: ({ text }) => <blockquote>{withFigures(text)}</blockquote>,\n`,
    },
    {
      file: 'test/bench/peers/html.ts',
      before: `    case 'pageBreak':`,
      put: `    case 'motto':
      return \`<blockquote>\${escaped(block.text)}</blockquote>\`
`,
    },
    {
      file: 'test/bench/peers/typst.ts',
      before: `    case 'pageBreak':`,
      put: `    case 'motto':
      return \`#align(center)[#\${quoted(block.text)}]\`
`,
    },
    {
      file: 'test/fixtures/anyDocument.ts',
      before: `  pageBreak: fc.constant(`,
      put: `  motto: fc.record({ kind: fc.constant('motto'), text }),\n`,
    },
  ],
}
