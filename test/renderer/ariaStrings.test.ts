import english from 'react-aria-components/i18n/en-US'
import { expect, it } from 'vitest'
import { ariaStrings } from '../../renderer/ariaStrings.ts'

const keys = (strings: object = {}) => Object.keys(strings).toSorted()

it('says in Persian all that a control says', () => {
  const shipped = new Map(Object.entries<object>(english))
  const names = Object.keys(ariaStrings)
  expect(names.map(name => [name, keys(ariaStrings[name])])).toEqual(names.map(name => [name, keys(shipped.get(name))]))
})

it('counts in Persian digits, whatever it is about', () => {
  const formatter = { number: (value: unknown) => Number(value).toLocaleString('fa-IR') }
  const said = Object.values(ariaStrings).flatMap(own =>
    Object.values(own).map(one => (typeof one === 'string' ? one : one({ count: 12, optionCount: 12 }, formatter))),
  )
  expect(said.filter(text => /[0-9]|\p{Script=Arabic}\s\s/u.test(text))).toEqual([])
  expect(said).toContain('۱۲ گزینه هست.')
  expect(said).toContain('۱۲ مورد برگزیده است.')
})
