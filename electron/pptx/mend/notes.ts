import { persian } from './slides.ts'

/** Its own number is a field, in Latin digits: it stands in the slide itself, in Persian ones. */
const number = /<p:sp>(?:(?!<\/p:sp>).)*?type="sldNum".*?<\/p:sp>/s

const fromRight = '<a:pPr algn="r" rtl="1"/>'

/** A slide's speaker notes: a paragraph a line, from the right. */
export function mendedNotes(xml: string): string {
  const body = /(<a:p>)<a:r>(<a:rPr[^>]*\/>)<a:t>(.*?)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/s
  return persian(
    xml.replace(number, '').replace(body, (_, start: string, look: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map(line => {
          const run = line === '' ? '' : `<a:r>${look}<a:t>${line}</a:t></a:r>`
          return `${start}${fromRight}${run}${end}</a:p>`
        })
        .join(''),
    ),
  )
}
