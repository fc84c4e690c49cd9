import type { SignatureBlock } from '../../../shared/document.ts'
import { colour } from '../design/tokens.ts'
import type { Content } from '../typeset.ts'

const perRow = 3
/** Room to sign, in points. */
const room = 46

/**
 * Offices side by side, three to a row, each over room for a signature and its holder's name. One alone signs at the left
 * end, as letters are signed.
 */
export function signatures(block: SignatureBlock): Content {
  const rows = Array.from({ length: Math.ceil(block.signers.length / perRow) }, (_, row) =>
    block.signers.slice(row * perRow, (row + 1) * perRow),
  )
  return rows.map(
    (signers, row): Content => ({
      columns: [...blank(block.signers.length), ...signers.map(signer)],
      columnGap: 18,
      unbreakable: true,
      margin: [0, row === 0 ? 0 : 22, 0, 0],
    }),
  )
}

/** Columns at the right of one who signs alone. */
function blank(signers: number): Content[] {
  return signers === 1 ? Array.from({ length: perRow - 1 }, () => ({ text: '' })) : []
}

function signer({ office, name }: SignatureBlock['signers'][number]): Content {
  return {
    stack: [
      { text: office, style: 'office' },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: room,
            x2: 120,
            y2: room,
            lineWidth: 0.6,
            lineColor: colour.inkFaint,
            dash: { length: 1.5, space: 2 },
          },
        ],
        alignment: 'center',
        artifact: true,
        margin: [0, 0, 0, 4],
      },
      ...(name === undefined ? [] : [{ text: name, style: 'signer' }]),
    ],
    width: '*',
  }
}
