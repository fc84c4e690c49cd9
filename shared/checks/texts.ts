import { BoundedCache } from '../boundedCache.ts'
import { printAddress } from '../facts/address.ts'
import { boundTexts, reportPlace } from '../facts/boundTexts.ts'
import { type Citation, cite, type NarrativePlace } from '../facts/cite.ts'
import { FactCodes } from '../facts/codes.ts'
import type { Fact } from '../facts/fact.ts'
import { readKeyFigures } from '../facts/keyFigures.ts'
import { type FactReference, lineSign, linesOf, parseNarrative } from '../facts/narrative.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { normalise } from '../persian/normalise.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import type { Where } from './finding.ts'
import { factAt } from './knownFacts.ts'
import type { SentenceSource } from './mend/textPlace.ts'
import { claimsIn, type SentenceClaims } from './prose/claims.ts'
import { type Passage, relationAcross } from './prose/passage.ts'
import { type ReadSentence, readSentence } from './prose/quantities.ts'
import { referenceMark, sentencesOf, withoutMarks } from './prose/sentences.ts'
import { type SentenceTemplate, sentenceTemplate } from './prose/sentenceTemplate.ts'

/** A sentence of a report or a statement, its numbers read. */
export interface CheckedSentence extends ReadSentence {
  where: Where
  /** «بند ۲»; empty for a statement, which is one paragraph. */
  place: string
  /** As printed, references as their numbers. */
  written: string
  /** Where it is changed; null for what is quoted, recorded or accepted, which no click changes. */
  source: SentenceSource | null
  template: SentenceTemplate
  claims: SentenceClaims
}

/** Something a text refers to and can't be printed. */
export interface TextProblem {
  where: Where
  place: string
  problem: Problem
}

/** A growth or ratio that a text asks to be worked out, both of whose facts are there. */
export interface ComparedReference {
  where: Where
  place: string
  by: 'growth' | 'ratio'
  figure: Fact
  base: Fact
  /** Its words in the text and where they begin there; null where no click changes the text. */
  written: { words: string; from: number } | null
}

export interface Texts {
  sentences: CheckedSentence[]
  problems: TextProblem[]
  compared: ComparedReference[]
}

/** The session's narratives, key figures and statements, read once for all rules. */
export function textsOf(session: Session): Texts {
  const known = session.derive(newReading)
  Array.from(known.pieces)
  if (known.isWhole) return known.texts
  // A piece of it failed, and does so again.
  const again = newReading(session)
  Array.from(again.pieces)
  return again.texts
}

/** The same line by line, for whoever lets others have their turns between; who asks for all reads what is left. */
export const textPieces = (session: Session): Iterable<void> => session.derive(newReading).pieces

interface Reading {
  texts: Texts
  pieces: Iterable<void>
  isWhole: boolean
}

function newReading(session: Session): Reading {
  const texts: Texts = { sentences: [], problems: [], compared: [] }
  const reading: Reading = { texts, pieces: [], isWhole: false }
  reading.pieces = readTexts(session, reading)
  return reading
}

function* readTexts(session: Session, reading: Reading): Generator<void, void, void> {
  const { texts } = reading
  for (const { kind, key, field, text, place } of boundTexts(session)) {
    const at: Where = { kind, key, field }
    const codes = new FactCodes(session)
    const passage: Passage = []
    const isChanged = kind === 'report' && session.find('report', key)?.status !== 'accepted'
    let [paragraph, end] = [0, 0]
    for (const line of linesOf(text)) {
      const from = text.indexOf(line, end)
      end = from + line.length
      const isHeading = lineSign(line).kind === 'heading'
      if (!isHeading) paragraph++
      const name = isHeading ? 'عنوان' : toPersianDigits(`بند ${paragraph}`)
      readLine(
        session,
        texts,
        line,
        place,
        isHeading ? at : { ...at, paragraph },
        name,
        codes,
        passage,
        isChanged ? from : null,
      )
      yield
    }
  }
  for (const report of session.rows.report) {
    const place = reportPlace(session, report)
    const at = (field: string): Where => ({ kind: 'report', key: report.code, field })
    const codes = new FactCodes(session)
    linesOf(report.keyFigures ?? '').forEach((line, i) => {
      const name = toPersianDigits(`سطر ${i + 1}`)
      collect(texts, at('keyFigures'), name, () => readKeyFigures(session, line, place, codes))
    })
    yield
  }
  for (const statement of session.rows.statement) {
    const where: Where = { kind: 'statement', key: statement.code, field: 'text' }
    const passage: Passage = []
    for (const line of linesOf(withoutMarks(normalise(statement.text))))
      addSentences(texts, where, '', line, [], passage)
    yield
  }
  reading.isWhole = true
}

/** One line of a narrative: what can't be printed in it, and its sentences. */
function readLine(
  session: Session,
  texts: Texts,
  line: string,
  place: NarrativePlace,
  where: Where,
  name: string,
  codes: FactCodes,
  passage: Passage,
  from: number | null,
): void {
  const [block] = collect(texts, where, name, () => parseNarrative(line, name)) ?? []
  if (block === undefined) return
  if (block.kind === 'heading') {
    passage.length = 0
    return addSentences(texts, where, name, withoutMarks(block.text), [], [], sourceIn(line, from))
  }
  // What stands in cells beside each other says nothing of each other.
  const passages =
    block.kind === 'tableRow'
      ? block.cells.map(parts => ({ parts, after: [] }))
      : [{ parts: block.parts, after: passage }]
  let before = ''
  let end = 0
  for (const { parts, after } of passages) {
    const bound: { text: string; fact: Fact | null }[] = []
    const text = parts.map(part => {
      if ('words' in part) return withoutMarks(part.words)
      const { text: words } = part.reference
      const at = line.indexOf(words, end)
      end = at + words.length
      const written = from === null || from < 0 || at === -1 ? null : { words, from: from + at }
      const citation = citeReference(session, texts, part.reference, place, where, name, codes, written)
      bound.push({ text: citation?.text ?? '…', fact: citation?.fact ?? null })
      return referenceMark
    })
    const marked = normalise(text.join(''))
    addSentences(texts, where, name, marked, bound, after, sourceIn(line, from, before), block.kind === 'item')
    before += marked
  }
}

function citeReference(
  session: Session,
  texts: Texts,
  reference: FactReference,
  place: NarrativePlace,
  where: Where,
  name: string,
  codes: FactCodes,
  written: ComparedReference['written'],
): Citation | undefined {
  const { address, format } = reference
  const figure = factAt(session, printAddress(address))
  const base = format.by === 'fact' ? undefined : factAt(session, printAddress(format.other))
  if (format.by !== 'fact' && figure.ok && base?.ok === true)
    texts.compared.push({ where, place: name, by: format.by, figure: figure.fact, base: base.fact, written })
  return collect(texts, where, name, () => cite(session, reference, place, {}, codes))
}

/** Runs what a printer would, and keeps its Problem. */
function collect<T>(texts: Texts, where: Where, place: string, run: () => T): T | undefined {
  try {
    return run()
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    texts.problems.push({ where, place, problem: cause })
    return undefined
  }
}

/** A sentence without references reads the same in every session: at a keystroke only the one in hand is read anew. */
const plain = new BoundedCache<ReturnType<typeof read>>(2000)

function read(sentence: string, facts: readonly (Fact | null)[]) {
  const reading = readSentence(sentence, facts)
  const template = sentenceTemplate(reading)
  return { reading, template, claims: claimsIn(reading, template) }
}

type LineSource = Pick<SentenceSource, 'line' | 'from' | 'before'>

function sourceIn(line: string, from: number | null, before = ''): LineSource | null {
  return from === null || from < 0 ? null : { line, from, before }
}

/** @param passage what stands before in the same text, to which these sentences are added */
function addSentences(
  texts: Texts,
  where: Where,
  place: string,
  paragraph: string,
  bound: readonly { text: string; fact: Fact | null }[],
  passage: Passage,
  source: LineSource | null = null,
  isItem = false,
): void {
  let [used, end] = [0, 0]
  for (const sentence of sentencesOf(paragraph)) {
    const own = bound.slice(used, used + sentence.split(referenceMark).length - 1)
    used += own.length
    const facts = own.map(({ fact }) => fact)
    const { reading, template, claims } =
      facts.length > 0 ? read(sentence, facts) : plain.get(sentence, () => read(sentence, []))
    const now = { isItem, sentence, facts, reading }
    const at = paragraph.indexOf(sentence, end)
    end = Math.max(at, end)
    const figures = own.map(one => one.text)
    let mark = 0
    texts.sentences.push({
      ...reading,
      where,
      place,
      written: sentence.replaceAll(referenceMark, () => figures[mark++] ?? '…'),
      source:
        source === null || at === -1
          ? null
          : { ...source, before: source.before + paragraph.slice(0, at), marked: sentence, figures },
      template,
      claims: { ...claims, relation: claims.relation ?? relationAcross(passage, now) },
    })
    passage.push(now)
  }
}
