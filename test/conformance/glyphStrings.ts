import { type Random, seededRandom } from '../../resources/sample/make/random.ts'
import { contentWords, functionWords, verbs } from '../bench/persianWords.ts'
import { readCorpus } from './corpus.ts'

/** A string to typeset and what it tries. */
export interface GlyphString {
  kind: string
  text: string
}

type Maker = (random: Random) => string

const corpus = readCorpus()
const corpusLines = corpus.flatMap(({ lines }) => lines.map(line => line.replaceAll('|', ' ')))
const corpusWords = [...new Set(corpusLines.flatMap(line => line.split(' ')))]
const words: readonly string[] = [...corpusWords, ...contentWords, ...functionWords, ...verbs]
const halfSpaced = words.filter(each => each.includes('\u200c'))
const letters = Array.from('ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأإؤئءۀة')
const harakat = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u064b', '\u064c', '\u064d', '\u0670', '\u0654']
const lamAlefs = ['لا', 'لآ', 'لأ', 'لإ', 'بلا', 'کلا', 'للا', 'ملأ', 'سلام', 'بلال', 'الا', 'اسلام‌آباد', 'لا‌لا']
const latinWords = [
  'GIS',
  'LED',
  'PDF',
  'SCADA',
  'ISO',
  'kWh',
  'Wi-Fi',
  'PM2.5',
  'AVATAR',
  'Type',
  'fi',
  'ffl',
  'To',
  'We.',
]
const marks = ['،', '؛', '؟', '!', '.', ':', '…', '»', ')', '٪']

/** Kinds of strings, each as often as it stands here. */
const makers: Record<string, Maker> = {
  phrases: random => many(random, 1, 5, word),
  'half-spaces': random => many(random, 1, 4, () => random.pick(halfSpaced)),
  'random joins': random => many(random, 1, 3, () => lettersAndHalfSpaces(random)),
  harakat: random => many(random, 1, 3, () => pointed(random, word(random))),
  'harakat on random letters': random => pointed(random, lettersAndHalfSpaces(random)),
  'lam-alef': random => many(random, 1, 3, () => around(random, random.pick(lamAlefs))),
  'lam-alef with harakat': random => pointed(random, around(random, random.pick(lamAlefs))),
  'heh with yeh above': random =>
    `${word(random).replace(/[\u200cه]*$/, '')}${random.pick(['ۀ', 'ه\u0654', 'هٔ'])} ${word(random)}`,
  numbers: random => `${word(random)} ${number(random)} ${word(random)}`,
  'bare numbers': number,
  punctuation: random => many(random, 2, 4, () => word(random) + random.pick(marks)),
  brackets: random =>
    `${word(random)} ${random.pick(['(', '«', '['])}${word(random)}${random.pick([')', '»', ']'])} ${word(random)}`,
  'mixed Latin': random => `${word(random)} ${random.pick(latinWords)} ${latin(random)} ${word(random)}`,
  'Latin joined to Persian': random => `${latin(random)}${random.pick(['ها', '‌ها', 'سوز', '-محور'])} ${word(random)}`,
  'everything mixed': random =>
    `${word(random)} ${latin(random)} ${number(random)} (${word(random)}) ${random.pick(halfSpaced)}`,
  'lines of the corpus': random => slice(random, random.pick(corpusLines)),
}

/** Distinct strings that depend on the seed alone. */
export function glyphStrings(count: number, seed = 20260102): GlyphString[] {
  const random = seededRandom(seed)
  const kinds = Object.entries(makers)
  const seen = new Set<string>()
  const strings: GlyphString[] = []
  for (let turn = 0; strings.length < count; turn++) {
    const [kind, make] = kinds[turn % kinds.length] ?? ['', word]
    const text = make(random).trim()
    if (text === '' || seen.has(text)) continue
    seen.add(text)
    strings.push({ kind, text })
  }
  return strings
}

function word(random: Random): string {
  return random.pick(words)
}

function many(random: Random, least: number, most: number, make: Maker): string {
  return Array.from({ length: random.whole(least, most) }, () => make(random)).join(' ')
}

function lettersAndHalfSpaces(random: Random): string {
  const unit = (): string => random.pick(letters) + (random.next() < 0.15 ? '\u200c' : '')
  return Array.from({ length: random.whole(2, 9) }, unit).join('')
}

/** With marks on about every third letter, sometimes two of them. */
function pointed(random: Random, text: string): string {
  const pointedLetter = (letter: string): string => {
    if (!/\p{L}/u.test(letter) || random.next() > 0.35) return letter
    const mark = random.pick(harakat)
    return letter + (random.next() < 0.2 && mark !== '\u0651' ? `\u0651${mark}` : mark)
  }
  return Array.from(text, pointedLetter).join('')
}

function around(random: Random, middle: string): string {
  return `${random.pick(['', 'ب', 'و', 'ال', 'می‌'])}${middle}${random.pick(['', 'ت', 'م', '‌ها', 'ی'])}${random.pick(letters)}`
}

function number(random: Random): string {
  const digits = random.whole(0, 10 ** random.whole(1, 12))
  switch (random.whole(0, 7)) {
    case 0:
      return digits.toLocaleString('fa-IR')
    case 1:
      return `${digits.toLocaleString('fa-IR')}٪`
    case 2:
      return `\u2066−${digits.toLocaleString('fa-IR')}\u2069`
    case 3:
      return digits.toLocaleString('en-US')
    case 4:
      return digits.toLocaleString('ar-EG')
    case 5:
      return `${(digits / 100).toLocaleString('fa-IR')} ${random.pick(['کیلومتر', 'درصد', 'km', 'kWh'])}`
    case 6:
      return `\u2066${(1300 + (digits % 110)).toLocaleString('fa-IR', { useGrouping: false })}/${(1 + (digits % 12)).toLocaleString('fa-IR')}\u2069`
    default:
      return `${(digits / 7).toFixed(2)}%`
  }
}

function latin(random: Random): string {
  const letter = (): string => String.fromCharCode(random.whole(0, 1) * 32 + random.whole(65, 90))
  return random.next() < 0.5 ? random.pick(latinWords) : Array.from({ length: random.whole(2, 8) }, letter).join('')
}

/** Some words in a row of a line. */
function slice(random: Random, line: string): string {
  const parts = line.split(' ')
  const start = random.whole(0, parts.length - 1)
  return parts.slice(start, start + random.whole(1, 8)).join(' ')
}
