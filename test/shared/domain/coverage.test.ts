import { describe, expect, it } from 'vitest'
import { coverageByDistrict } from '../../../shared/domain/coverage.ts'
import type { Row } from '../../../shared/records/index.ts'
import { district } from '../facts/sessionData.ts'

const districts = ['1', '2', '10'].map(code => district(code))
const place = (code: string, of: string): Row<'neighbourhood'> => ({ code, name: code, district: of, sample: true })
const team = (neighbourhood: string, members: number | null): Row<'responderTeam'> => ({
  code: `${neighbourhood}-${members}`,
  department: 'crisis',
  neighbourhood,
  formedOn: '2022-04-27',
  members,
  openness: 'open',
  sample: true,
})

describe('coverageByDistrict', () => {
  it('counts a neighbourhood with two teams once', () => {
    const { total } = coverageByDistrict(districts, [place('a', '1'), place('b', '2')], [team('a', 10), team('a', 5)])
    expect(total).toMatchObject({ neighbourhoods: 2, covered: 1, members: [10, 5], share: '50' })
  })

  it('lists inhabited districts in their order, uncovered ones included', () => {
    const { districts: found } = coverageByDistrict(districts, [place('b', '10'), place('a', '2')], [team('a', 4)])
    expect(found.map(({ district: name, share }) => [name, share])).toEqual([
      ['منطقهٔ 2', '100'],
      ['منطقهٔ 10', '0'],
    ])
  })

  it('does not guess members when a team has no head count', () => {
    expect(coverageByDistrict(districts, [place('a', '1')], [team('a', null)]).total.members).toEqual([null])
  })
})
