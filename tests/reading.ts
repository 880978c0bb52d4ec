// A text as the deck stage reads it, without points.

import { readSpeech } from '../scripts/deck/read-speech.ts'
import type { Reading } from '../scripts/deck/reading.ts'
import type { Outline } from '../scripts/model/outline.ts'
import type { Lang } from '../scripts/model/source.ts'

export function reading(text: string, lang: Lang = 'zh'): Reading {
  const outline: Outline = {
    version: 1,
    title: null,
    subtitle: null,
    speaker: null,
    date: null,
    occasion: null,
    lang,
    children: [],
    removed: [],
    issues: [],
    titleBlock: [],
    salutation: null,
    thesis: null,
    closing: null,
    figures: [],
  }
  return readSpeech(outline, { text, pieces: [{ at: 0, from: 0, length: text.length }] })
}
