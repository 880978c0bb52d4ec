// Word texts that are one XML file: the form of Word 2003, and the one in which newer Word puts all parts of a .docx.

import type { XmlElement } from '../shared/xml.ts'
import { attribute, child, elements, localName, parsePart } from '../shared/xml.ts'

export interface WordXml {
  body: XmlElement | undefined
  styles: XmlElement | null
  numbering: XmlElement | null
}

export function readWordXml(bytes: Uint8Array, path: string): WordXml {
  const root = parsePart(bytes, path)
  if (localName(root) !== 'package')
    return { body: child(root, 'body'), styles: child(root, 'styles') ?? null, numbering: null }
  const part = (name: RegExp) => {
    const found = elements(root).find(one => name.test(attribute(one, 'name') ?? ''))
    return elements(child(found, 'xmlData') ?? root)[0] ?? null
  }
  return {
    body: child(part(/\/document\.xml$/) ?? undefined, 'body'),
    styles: part(/\/styles\.xml$/),
    numbering: part(/\/numbering\.xml$/),
  }
}
