// What every choice of the deck stage asks of a speech, found once and handed on as plain values.

import { notedIn } from '../language/noted.ts'
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
  return {
    ...speech,
    coarseness: 1,
    sentences: sentencesBelow(outline.children, node => sentencesOf(speech, [node])),
    wanted: sentencesBelow(outline.children, node => wantedOf(speech, node)),
    noted: notedIn(text, lines, outline.lang),
    ties: tiedParagraphs(speech),
    words: comesBackTo(speech),
    others: othersWords(speech),
    weighed: new Map(),
  }
}

// --- internal ---

function sentencesBelow(children: readonly OutlineNode[], of: (node: OutlineNode) => Stretch[]): Stretch[] {
  return opened(children).flatMap(child => (child.type === 'section' ? sentencesBelow(child.children, of) : of(child)))
}

function wantedOf(speech: Speech, node: OutlineNode): Stretch[] {
  return node.type === 'paragraph'
    ? node.sentences.filter(({ mark }) => mark === 'show').map(({ span }) => locate(speech, span))
    : []
}
