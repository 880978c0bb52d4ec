// Can slides.md be shown at all? Slidev passes over settings it cannot read and makes a blank slide of an empty file;
// whoever prints a deck wants to hear of both.

import { parseSync } from '@slidev/parser'
import { basename } from 'node:path'
import { SpeechdeckError } from '../issue.ts'

/** Control characters that no text has, and what stands for bytes that are none. Not a tab, a line break. */
const RE_NO_TEXT = /[\0\x01-\x08\uFFFD]/

/** Throws where the file says nothing, is no text, or a slide has settings that are no YAML. */
export function checkReadable(entry: string, text: string): void {
  const file = basename(entry)
  if (RE_NO_TEXT.test(text)) throw new SpeechdeckError('E_EXPORT', 'export-no-text', { values: { file } })
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
}
