// Text as XML, and the names that every part of a presentation begins with.

import { escapeHtml } from '../text/format.ts'

/** What XML 1.0 cannot hold at all: control characters, halves of surrogate pairs, two non-characters. */
const RE_NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function escape(text: string): string {
  return escapeHtml(text.replace(RE_NOT_XML, ''))
}

/** The relationships of one part; `rId1` is the first. */
export function relationships(targets: readonly { type: string; target: string }[]): string {
  const entries = targets.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.includes('://') ? type : `${OFFICE}/${type}`}" Target="${escape(target)}"/>`,
  )
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}
