import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, type Unit, unitChoices } from '../../../shared/quantities/unit.ts'

describe('convert', () => {
  it('goes between units of one quantity and no others', () => {
    expect(convert('93000.5', 'megawattHour', 'kilowattHour')).toBe('93000500')
    expect(convert('90', 'minute', 'hour')).toBe('1.5')
    expect(convert('1', 'hectare', 'squareMetre')).toBe('10000')
    expect(convert('5', 'rial', 'rial')).toBe('5')
    expect(convert('5', 'drill', 'course')).toBeUndefined()
    expect(convert('5', 'metre', 'squareMetre')).toBeUndefined()
  })

  it('gives back the value from a smaller unit', () => {
    const pairs: [Unit, Unit][] = [
      ['megawattHour', 'kilowattHour'],
      ['hour', 'minute'],
      ['tonne', 'kilogram'],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.bigInt(-(10n ** 12n), 10n ** 12n), ([large, small], value) => {
        expect(convert(convert(String(value), large, small) ?? '', small, large)).toBe(String(value))
      }),
    )
  })

  it('knows every unit', () => {
    for (const unit of Object.keys(unitChoices) as Unit[]) expect(convert('1', unit, unit)).toBe('1')
  })
})
