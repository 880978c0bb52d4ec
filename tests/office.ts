// Small office files for tests, put together from the XML that matters.

import { strToU8, zipSync } from 'fflate'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface DocxParts {
  body: string
  numbering?: string
  styles?: string
  more?: Record<string, Uint8Array>
}

/** A .docx with that content inside `w:body`, `w:numbering` and `w:styles`. */
export function docx({ body, numbering, styles, more = {} }: DocxParts): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(`${XML}<Types/>`),
    'word/document.xml': strToU8(`${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...(numbering !== undefined && {
      'word/numbering.xml': strToU8(`${XML}<w:numbering ${W}>${numbering}</w:numbering>`),
    }),
    ...(styles !== undefined && { 'word/styles.xml': strToU8(`${XML}<w:styles ${W}>${styles}</w:styles>`) }),
    ...more,
  })
}

/** A paragraph; `numbered` is `numId level`. */
export function p(text: string, numbered?: string, style?: string): string {
  const [numId, level = '0'] = numbered?.split(' ') ?? []
  const properties =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (numId ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>` : '')
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** Levels as `format text`, with more XML of the level behind a further space. */
export function abstractList(id: number, levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels
    .map((level, index) => {
      const [format = '', text = '', ...rest] = level.split(' ')
      return (
        `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
        `<w:lvlText w:val="${text}"/>${rest.join(' ')}</w:lvl>`
      )
    })
    .join('')}</w:abstractNum>`
}

export function list(numId: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
}
