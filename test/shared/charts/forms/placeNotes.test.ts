import { expect, it } from 'vitest'
import { paper } from '../../../../shared/charts/forms/paper.ts'
import { placeNotes } from '../../../../shared/charts/forms/placeNotes.ts'

const box = { left: 10, right: 30, top: 10, bottom: 20 }

it('tells when a pointer comes to a place, leaves it, or comes to another', () => {
  const notes = placeNotes({ ...paper, font: 'Vazirmatn', fontSize: 10, width: 100 })
  notes.add({ box, says: 'منطقهٔ ۱: ۷۱٫۴', point: { series: 0, category: 0 } })
  notes.add({ box: { ...box, left: 30, right: 50 }, says: 'منطقهٔ ۲: ۶۵', point: { series: 1, category: 0 } })
  const moves = [
    { type: 'mousemove', x: 5, y: 15 },
    { type: 'mousemove', x: 12, y: 15 },
    { type: 'mousemove', x: 25, y: 12 },
    { type: 'mousemove', x: 30, y: 12 },
    { type: 'mouseout', x: 30, y: 12 },
    { type: 'mouseout', x: null, y: null },
  ]
  expect(moves.map(move => notes.moveTo(move))).toEqual([false, true, false, true, true, false])
})
