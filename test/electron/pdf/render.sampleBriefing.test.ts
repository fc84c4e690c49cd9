import { describe, expect, it } from 'vitest'
import { pageDesign } from '../../../electron/paper/pageDesign.ts'
import { fitTable } from '../../../electron/paper/tableFit.ts'
import { defaultFamily } from '../../../electron/paper/tokens.ts'
import { Ruler } from '../../../electron/typesetter/ruler.ts'
import { closedIssue, publicIssue } from '../../fixtures/sampleSession.ts'
import { sampleBriefing } from './sampleBriefing.ts'

describe('the briefing of the sample on paper', () => {
  it.each([publicIssue, closedIssue])('sets tables in letters of 9 points or more, $edition', async issue => {
    const document = await sampleBriefing(issue)
    const setting = { page: pageDesign(), family: defaultFamily, ruler: new Ruler() }
    const small = document.blocks.flatMap(block =>
      block.kind === 'table'
        ? fitTable(block, setting).flatMap(({ fit, block: { caption } }) =>
            fit.fontSize < 9 ? [`${caption ?? block.columns[0]?.header}: ${fit.fontSize}`] : [],
          )
        : [],
    )
    expect(small).toEqual([])
  })
})
