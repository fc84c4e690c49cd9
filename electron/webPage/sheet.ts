import type { Tone } from '../../shared/document.ts'
import { colour } from '../paper/tokens.ts'

/** Darker than on paper: small words on a lit screen. */
const tones: Readonly<Record<Tone, string>> = { green: '#17663f', amber: '#855600', red: '#a5281f', grey: '#55686a' }
const toneRules = Object.entries(tones).map(([tone, ink]) => `.${tone} { color: ${ink} }`)

/** How a page looks: on a telephone one column, on a desk a sheet of reading width, on paper pages. */
export const sheet = `
:root { color-scheme: light; --accent: ${colour.accent}; --line: ${colour.line} }
* { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100% }
body { margin: 0; background: #eef1f0; color: #1b2423; font: 1.0625rem/1.95 Vazirmatn, Tahoma, "Segoe UI", "Noto Naskh Arabic", sans-serif }
main { max-width: 54rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 5vw, 3.5rem) 3rem; background: #fff }
h1, h2, h3, h4, h5, h6 { margin: 2em 0 .5em; line-height: 1.6; break-after: avoid; scroll-margin-top: 1rem }
h1 { margin: .5em 0; font-size: 1.7rem }
.level1 { border-block-end: 2px solid var(--accent); font-size: 1.45rem }
.level2 { font-size: 1.2rem }
.level3, .level4 { font-size: 1.05rem }
p { margin: .5em 0 }
a { color: #0b5c57 }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.running, footer { color: #4a5755; font-size: .9rem }
.mark, .watermark { padding: .35em .8em; border: 1px solid #9c2b20; color: #9c2b20; font-weight: 700 }
.cover { padding-block: 1rem 2rem; border-block-end: 1px solid var(--line); text-align: center }
.cover img { width: 4.5rem; height: 4.5rem }
.subtitle { color: #4a5755 }
.pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .35rem 1.5rem; margin: 1rem 0; text-align: start }
.pairs div { display: flex; gap: .6em }
.pairs dt { color: #4a5755; white-space: nowrap }
.pairs dd { margin: 0; font-weight: 600 }
.contents ul { padding: 0; list-style: none }
.contents li { margin: .15em 0 }
.contents a { display: inline-block; padding-block: .15em; text-decoration: none }
.contents .level2 { padding-inline-start: 1.4em; border: 0; font-size: 1rem }
.contents .level1 { border: 0; font-size: 1.05rem; font-weight: 600 }
.contents .level3, .contents .level4 { padding-inline-start: 2.8em; font-size: .95rem }
.lead { font-size: 1.1rem }
.note, .caveat { color: #4a5755; font-size: .92rem }
.caveat { padding-inline-start: .8em; border-inline-start: 3px solid #b8860b }
.fact { margin-inline-start: .25em; color: #4a5755; font-size: .7em; text-decoration: none; vertical-align: super; white-space: nowrap }
a.fact { color: #0b5c57 }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1px; margin: 1rem 0; border-block: 2px solid var(--accent) }
.figures div { display: flex; flex-direction: column; padding: .7rem; break-inside: avoid }
.figures dd { margin: 0 }
.figures .value { order: -1; font-size: 1.6rem; font-weight: 700; line-height: 1.5 }
.table, .chart { max-width: 100%; overflow-x: auto }
.table { margin: 1.2rem 0 }
table { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.65 }
caption { padding-block: .4rem; font-weight: 700; text-align: start }
caption span:first-child { display: inline-block; max-width: calc(100vw - 2.5rem) }
th, td { padding: .35rem .6rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top }
th { font-weight: 600 }
tbody th { font-weight: 400 }
tbody th[scope=rowgroup], .strong, tfoot * { font-weight: 700 }
thead th { border-block-end: 2px solid var(--accent); background: #f3f6f5; vertical-align: bottom }
tfoot tr:first-child > * { border-block-start: 2px solid var(--accent) }
.number { text-align: end; white-space: nowrap }
.centre { text-align: center }
.signed tr > * { height: 3.2rem }
figure { margin: 1.6rem 0; break-inside: avoid }
figcaption { font-weight: 700 }
.chart img { display: block; width: 100%; min-width: 21.5rem; max-width: 40rem; margin-inline: auto; height: auto }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); break-inside: avoid }
ol { list-style: persian }
.compact { font-size: .95rem; line-height: 1.75 }
.signers { display: flex; flex-wrap: wrap; gap: 3rem; margin: 2rem 0; padding: 0; list-style: none }
.signers b { display: block }
.square { width: 7rem }
footer { margin-block-start: 3rem; padding-block-start: .8rem; border-block-start: 1px solid var(--line) }
${toneRules.join('\n')}
@media (max-width: 40rem) { body { font-size: 1rem } .contents a { padding-block: .4em } }
@media print {
  @page { size: A4; margin: 18mm 16mm }
  body { background: none; font-size: 10.5pt; line-height: 1.8 }
  main { max-width: none; padding: 0 }
  .contents { display: none }
  .newPage:not(:first-child) { break-before: page }
  .table, .chart { overflow: visible }
  .chart img { min-width: 0 }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  a { color: inherit; text-decoration: none }
}
`
