// Can slides.md be shown at all? Slidev passes over settings it cannot read and makes a blank slide of an empty file;
// whoever prints a deck wants to hear of both.

import { parseSync } from '@slidev/parser'
import { isUtf8 } from 'node:buffer'
import { basename } from 'node:path'
import { SpeechdeckError } from '../issue.ts'

/** As Slidev's own parser has them. */
export type ParsedSlides = ReturnType<typeof parseSync>['slides']

/** Control characters that no text has. Not a tab, a line break, and not the � of a speech that had a bad byte. */
const RE_NO_TEXT = /[\0\x01-\x08]/

/** The slides; throws where the file says nothing, is no text, or a slide has settings that are no YAML. */
export function readableSlides(entry: string, bytes: Uint8Array, text: string): ParsedSlides {
  const file = basename(entry)
  if (!isUtf8(bytes) || RE_NO_TEXT.test(text))
    throw new SpeechdeckError('E_EXPORT', 'export-no-text', { values: { file } })
  const { slides } = parseSync(text, entry)
  for (const { index, frontmatterDoc } of slides) {
    const fault = frontmatterDoc?.errors[0]
    if (fault)
      throw new SpeechdeckError('E_EXPORT', 'export-settings', {
        values: { file, no: index + 1, reason: fault.message.split('\n', 1)[0] ?? '' },
      })
  }
  if (slides.every(({ content, note }) => content.trim() === '' && !note?.trim()))
    throw new SpeechdeckError('E_EXPORT', 'export-empty', { values: { file } })
  return slides
}
