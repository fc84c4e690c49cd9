import { describe, expect, it } from 'vitest'
import { refuseClosedReferences } from '../../../shared/facts/refuseClosedReferences.ts'
import { agendaItem, drill, report, sessionData } from './sessionData.ts'

const count = 'drill/*/*/1401/count'
const drills = {
  drill: [drill('D-1', '2022-05-01'), drill('D-2', '2022-06-01', { openness: 'closed' })],
}

describe('refuseClosedReferences', () => {
  it('passes open texts that rest on open rows', () => {
    const narrative = '{{drill/D-1/participants/1401}} نفر'
    expect(() => refuseClosedReferences(sessionData({ ...drills, report: [report('r', { narrative })] }))).not.toThrow()
  })

  it('refuses an open narrative that counts a closed row', () => {
    const data = sessionData({ ...drills, report: [report('r', { narrative: `{{${count}}}` })] })
    expect(() => refuseClosedReferences(data)).toThrow('«متن گزارش r، بند ۱»')
  })

  it('refuses open key figures that count a closed row', () => {
    const data = sessionData({ ...drills, report: [report('r', { keyFigures: `${count}|value|رزمایش` })] })
    expect(() => refuseClosedReferences(data)).toThrow('«ارقام شاخص گزارش r، سطر ۱»')
  })

  it('leaves closed reports alone', () => {
    const data = sessionData({
      ...drills,
      agendaItem: [agendaItem('item', 1, { openness: 'closed' })],
      report: [report('r', { narrative: `{{${count}}}` })],
    })
    expect(() => refuseClosedReferences(data)).not.toThrow()
  })
})
