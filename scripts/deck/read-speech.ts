// What every choice of the deck stage asks of a speech, found once and handed on as plain values.

import { commitmentsIn } from '../language/commitments.ts'
import { notedIn, type Noted } from '../language/noted.ts'
import type { Outline, OutlineNode } from '../model/outline.ts'
import type { TracedText } from '../model/source.ts'
import { comesBackTo } from './choose/keywords.ts'
import { othersWords } from './choose/others.ts'
import { tiedParagraphs } from './choose/ties.ts'
import { locate, opened, sentencesOf, type Reading, type Speech, type Stretch } from './reading.ts'

export function readSpeech(outline: Outline, spoken: TracedText): Reading {
  const speech: Speech = { outline, spoken, lang: outline.lang }
  const { text } = spoken
  const lines = Array.from(text.matchAll(/[^\n]+/gu), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  const sentences = sentencesBelow(outline.children, node => sentencesOf(speech, [node]))
  return {
    ...speech,
    coarseness: 1,
    sentences,
    wanted: sentencesBelow(outline.children, node => wantedOf(speech, node)),
    noted: withCommitments(speech, notedIn(text, lines, outline.lang), sentences),
    ties: tiedParagraphs(speech),
    words: comesBackTo(speech),
    others: othersWords(speech),
    weighed: new Map(),
  }
}

// --- internal ---

/** What is decided, refused or answered for without a figure or a date is written down like one. */
function withCommitments({ spoken, lang }: Speech, noted: readonly Noted[], sentences: readonly Stretch[]): Noted[] {
  const grave = sentences
    .flatMap(sentence => commitmentsIn(spoken.text, sentence, lang))
    .filter(({ weight, start, end }) => weight === 'grave' && !noted.some(one => one.start < end && start < one.end))
    .map(({ start, end }): Noted => ({ kind: 'commitment', start, end }))
  return [...noted, ...grave].sort((a, b) => a.start - b.start)
}

function sentencesBelow(children: readonly OutlineNode[], of: (node: OutlineNode) => Stretch[]): Stretch[] {
  return opened(children).flatMap(child => (child.type === 'section' ? sentencesBelow(child.children, of) : of(child)))
}

function wantedOf(speech: Speech, node: OutlineNode): Stretch[] {
  return node.type === 'paragraph'
    ? node.sentences.filter(({ mark }) => mark === 'show').map(({ span }) => locate(speech, span))
    : []
}
