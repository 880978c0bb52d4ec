// XML is written by one function, so that every value is escaped; and the names that every part of a presentation
// begins with.

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
/** What XML 1.0 cannot hold at all: control characters, halves of surrogate pairs, two non-characters. */
const RE_NOT_XML = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]`,
    String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])`,
    String.raw`(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  ].join('|'),
  'g',
)

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SCHEMAS = 'http://schemas.openxmlformats.org'
export const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`
export const DRAWING = `${SCHEMAS}/drawingml/2006`
export const PACKAGE = `${SCHEMAS}/package/2006`
export const SHEET = `${SCHEMAS}/spreadsheetml/2006/main`
export const NAMES = {
  'xmlns:a': `${DRAWING}/main`,
  'xmlns:r': OFFICE,
  'xmlns:p': `${SCHEMAS}/presentationml/2006/main`,
} as const

/** true and false are written 1 and 0; what is null or undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * `<name key="value">…</name>`, or `<name/>` where no children are given. Attributes are escaped, children are XML
 * already.
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const start = name + Object.entries(attributes).map(attribute).join('')
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${name}>`
}

/** A whole part. */
export function part(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return HEAD + element(name, attributes, ...children)
}

export function escape(text: string): string {
  return text.replace(RE_NOT_XML, '').replace(/[<>&"]/g, sign => ENTITIES[sign] ?? sign)
}

/** The relationships of one part; `rId1` is the first of those without an id of their own. */
export function relationships(targets: readonly { id?: string; type: string; target: string }[]): string {
  const entries = targets.map(({ id, type, target }, index) =>
    element('Relationship', {
      Id: id ?? `rId${index + 1}`,
      Type: type.includes('://') ? type : `${OFFICE}/${type}`,
      Target: target,
    }),
  )
  return part('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...entries)
}

// --- internal ---

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === null || value === undefined) return ''
  return ` ${name}="${escape(String(typeof value === 'boolean' ? Number(value) : value))}"`
}
