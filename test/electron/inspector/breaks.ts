import type { ChangedPdf } from './changedPdf.ts'

type Break = (file: ChangedPdf) => void

const firstPage = (file: ChangedPdf) => file.first('/Type', '/Page')

/** Elements with a name of their own. */
const named = (file: ChangedPdf) => file.with('/Type', '/StructElem').filter(tag => '/ID' in tag)

const paint =
  (operators: string): Break =>
  file =>
    file.rewrite(firstPage(file)['/Contents'], text => `${text}\n${operators}`)

const xmp =
  (change: (text: string) => string): Break =>
  file =>
    file.rewrite(file.catalog['/Metadata'], change)

/** Ways to break each rule, by what is done to the file. */
export const breaks: Record<string, Record<string, Break>> = {
  identifier: {
    'the metadata claims other parts': xmp(text =>
      text.replaceAll(/(pdf[ua]aid|pdfaid|pdfuaid):part>\d/g, '$1:part>9'),
    ),
  },
  metadata: {
    'there is none': file => delete file.catalog['/Metadata'],
    'it is no XML': xmp(text => text.replace('<dc:title>', '<dc:title>\u0001')),
  },
  title: {
    'the metadata has none': xmp(text => text.replace(/<dc:title>[^]*<\/dc:title>/, '')),
    'windows show the file’s name': file =>
      (file.entries(file.catalog['/ViewerPreferences'])['/DisplayDocTitle'] = false),
  },
  tagged: {
    'nothing says so': file => delete file.catalog['/MarkInfo'],
    'the tree is empty': file => delete file.entries(file.catalog['/StructTreeRoot'])['/K'],
  },
  'marked-content': {
    'something is painted outside': paint('0 0 5 5 re f'),
    'an artifact stands in a tag': paint('/P << /MCID 0 >> BDC /Artifact BMC 0 0 5 5 re f EMC EMC'),
  },
  'parent-tree': {
    'it is empty': file => (file.entries(file.entries(file.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums'] = []),
    'a stretch belongs nowhere': paint('/P << /MCID 999 >> BDC 0 0 5 5 re f EMC'),
  },
  'structure-types': { 'a type is made up': file => (file.first('/S', '/P')['/S'] = '/Absatz') },
  language: { 'it is left out': file => delete file.catalog['/Lang'] },
  'language-name': { 'it is no name': file => (file.catalog['/Lang'] = 'u:فارسی') },
  headings: {
    'a level is skipped': file => file.with('/S', '/H2').forEach(tag => (tag['/S'] = '/H3')),
    'the first is no H1': file => (file.first('/S', '/H1')['/S'] = '/H2'),
  },
  'table-shape': {
    'a cell is missing': file => {
      const row = file.with('/S', '/TR').at(-1)
      if (Array.isArray(row?.['/K'])) row['/K'].pop()
    },
    'a row holds a paragraph': file => (file.first('/S', '/TD')['/S'] = '/P'),
  },
  'table-headers': {
    'a header heads nothing': file => delete file.first('/S', '/TH')['/A'],
    'cells name headers that are not there': file => named(file).forEach(tag => delete tag['/ID']),
  },
  lists: {
    'numbers are not explained': file => delete file.first('/S', '/L')['/A'],
    'an item holds a paragraph': file => (file.first('/S', '/LBody')['/S'] = '/P'),
  },
  contents: { 'an entry leads nowhere': file => (file.entries(file.first('/S', '/TOCI')['/K'])['/S'] = '/Span') },
  figures: {
    'one is not described': file => delete file.first('/S', '/Figure')['/Alt'],
    'one stands nowhere': file => delete file.first('/S', '/Figure')['/A'],
  },
  'running-lines': { 'one is not named': paint('/Artifact << /Type /Pagination >> BDC 0 0 5 5 re f EMC') },
  notes: {
    'a note has no name': file => (file.first('/S', '/P')['/S'] = '/Note'),
    'two have one name': file => named(file).forEach(tag => (tag['/ID'] = 'u:same')),
  },
  links: {
    'one does not say where it leads': file => delete file.first('/Subtype', '/Link')['/Contents'],
    'one has no tag': file => (file.first('/S', '/Link')['/S'] = '/Span'),
  },
  'tab-order': { 'a page has none': file => file.with('/Tabs').forEach(page => delete page['/Tabs']) },
  'embedded-fonts': { 'one is left out': file => delete file.first('/FontFile2')['/FontFile2'] },
  'readable-text': {
    'codes mean nothing': file =>
      file.rewrite(file.first('/ToUnicode')['/ToUnicode'], text => text.replaceAll(/<06(..)>/g, '<feff>')),
    'a font has no map': file => delete file.first('/ToUnicode')['/ToUnicode'],
  },
  'private-use': {
    'a letter has a private meaning': file =>
      file.rewrite(file.first('/ToUnicode')['/ToUnicode'], text => text.replace(/<06(..)>/, '<e0$1>')),
  },
  'missing-glyph': { 'one is shown': paint('/Artifact BMC BT /F1 9 Tf <0000> Tj ET EMC') },
  limits: {
    'a string is too long': file => (firstPage(file)['/Long'] = `u:${'ش'.repeat(17_000)}`),
    'states nest too deeply': paint(`${'q '.repeat(29)}${'Q '.repeat(29)}`),
  },
  filters: { 'data lie outside the file': file => (file.first('/Subtype', '/XML')['/F'] = 'u:elsewhere') },
  'output-intent': { 'colours have no profile': file => delete file.catalog['/OutputIntents'] },
  'annotation-flags': { 'a link is not printed': file => (file.first('/Subtype', '/Link')['/F'] = 0) },
  actions: {
    'opening runs a program': file => (file.catalog['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:x' }),
    'a link starts a program': file => (file.first('/Subtype', '/Link')['/A'] = { '/S': '/Launch', '/F': 'u:x' }),
  },
  attachments: { 'there is one': file => (file.entries(file.catalog['/Names'])['/EmbeddedFiles'] = { '/Names': [] }) },
}

/** Ways that no other program writes: what is done to the bytes, one a character. */
export const byteBreaks: Record<string, Record<string, (text: string) => string>> = {
  'file-header': {
    'nothing says that it is binary': text => text.replace(/%[\u0080-\u00ff]{4}/, '%abcd'),
  },
  'file-identifier': { 'there is none': text => text.replace(/\/ID (?=\[)/, '/XD ') },
  'stream-bounds': { 'one ends without a line': text => text.replace('\nendstream', ' endstream') },
}
