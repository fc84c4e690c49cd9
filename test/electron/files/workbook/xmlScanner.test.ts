import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DamagedXml, XmlScanner } from '../../../../electron/files/workbook/xmlScanner.ts'

/** What is told of XML that comes in pieces of so many letters. */
function told(xml: string, length = xml.length): string {
  const said: string[] = []
  const scanner = new XmlScanner({
    open: (name, attributes) => said.push(`<${name} ${JSON.stringify(attributes)}>`),
    close: name => said.push(`</${name}>`),
    text: text => said.push(text),
  })
  for (let at = 0; at < xml.length; at += length) scanner.write(xml.slice(at, at + length))
  scanner.end()
  return said.join('')
}

const whole = `\uFEFF<?xml version="1.0"?><!-- x > y --><x:row r='1' s="a&gt;b>c"><c/><v >1 &amp; ۲&#x6F1;</v ><![CDATA[<&]]></x:row>\n`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

describe('a part of a workbook', () => {
  it('is told the same however its pieces are cut', () => {
    const said = `<row {"r":"1","s":"a>b>c"}><c {}></c><v {}>1 & ۲۱</v><&</row>`
    for (let length = 1; length <= whole.length; length++) expect(told(whole, length)).toBe(said)
  })

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a><!-- open',
    '<a b></a>',
    '<a b="1></a>',
    '<a>&unknown;</a>',
    '<a>&</a>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
  ])('that is %s is damaged', xml => expect(() => told(xml)).toThrow(DamagedXml))

  it('tells any text as it was escaped', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '"', 'ی', ';', '#', '😀', ' ') })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 9 }), (text, length) => {
        expect(told(`<t>${escape(text)}</t>`, length)).toBe(`<t {}>${text}</t>`)
      }),
    )
  })
})
