// XML parts of office files as a tree of elements known by their local names: which prefix a program writes is its own
// choice. No entity is ever expanded but the five of XML: the parser reads no document type.

import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { failure } from './failure.ts'

export type { XmlElement }

/** Bytes of a part → its root element. Throws E_READ where it is no XML. */
export function parsePart(bytes: Uint8Array, path: string): XmlElement {
  try {
    const root = parseXml(decodePart(bytes)).root
    if (!root) throw new SyntaxError('no root element')
    return root
  } catch (cause) {
    // Elements nested by the ten thousand end in a RangeError: no office program writes such a file.
    throw failure('read-damaged', path, {}, cause)
  }
}

/** `w:p` → `p` */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter(child => child instanceof XmlElement)
}

/** The first child element of that local name, or the one further down a path of names. */
export function child(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce(
    (found: XmlElement | undefined, name) => found && elements(found).find(one => localName(one) === name),
    element,
  )
}

/** An attribute by its local name. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined
  for (const [key, value] of Object.entries(element.attributes))
    if (key.slice(key.indexOf(':') + 1) === name) return value
  return undefined
}

/** Characters directly inside the element. */
export function ownText(element: XmlElement): string {
  return element.children.map(child => (child instanceof XmlText ? child.text : '')).join('')
}

/** Every element inside the element, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of elements(element)) {
    yield child
    yield* descendants(child)
  }
}

// --- internal ---

function decodePart(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
