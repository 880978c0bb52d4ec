// styles.xml → what a paragraph or run takes from its styles: heading level, role, numbering, hidden text. Styles
// inherit along basedOn, so each question is asked up that chain.

import type { Role } from '../shared/layout.ts'
import { attribute, child, elements, localName, type XmlElement } from '../shared/xml.ts'

export interface NumberReference {
  numId: string | null
  level: number | null
}

interface Style {
  name: string
  basedOn: string | null
  outline: number | null
  number: NumberReference | null
  run: XmlElement | undefined
}

/** How characters are set, as far as it decides whether they are spoken; null where nothing is said. */
export interface Dress {
  hidden: boolean | null
  struck: boolean | null
  raised: boolean | null
}

export interface Styles {
  /** Style ids from the given one (or the default) up to its root. */
  chain: (id: string | null) => string[]
  role: (id: string | null) => Role | undefined
  /** Numbering of the nearest style that has some, and that style. */
  number: (id: string | null) => (NumberReference & { style: string }) | null
  /** What the style says of its characters. */
  dress: (id: string | null) => Dress
  /** A generated table of contents, which nobody speaks. */
  isContents: (id: string | null) => boolean
}

/** Styles that state what a paragraph is, by their names in the file (the same in every language of Word). */
const ROLES: readonly [pattern: RegExp, role: Role][] = [
  [/^(?:title|subtitle)$/i, 'title'],
  [/^(?:intense )?quote$/i, 'quote'],
  [/^caption$/i, 'caption'],
]
/** Matches `heading 1` and `标题 2`. Not `标题`, not `heading 1 char`. */
const RE_HEADING = /^(?:heading|标题|標題)\s*([1-9])$/i
const RE_CONTENTS = /^(?:toc \d|toc heading|目录 \d)$/i

export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, Style>()
  let paragraphDefault: string | null = null
  for (const element of root ? elements(root).filter(one => localName(one) === 'style') : []) {
    const id = attribute(element, 'styleId') ?? ''
    styles.set(id, styleOf(element))
    if (attribute(element, 'type') === 'paragraph' && isOn(attribute(element, 'default'))) paragraphDefault = id
  }
  const chain = (id: string | null): string[] => {
    const ids: string[] = []
    for (
      let at: string | null = id ?? paragraphDefault;
      at !== null && styles.has(at) && !ids.includes(at);
      at = styles.get(at)?.basedOn ?? null
    )
      ids.push(at)
    return ids
  }
  const first = <T>(id: string | null, ask: (style: Style, id: string) => T | null | undefined): T | null => {
    for (const one of chain(id)) {
      const answer = ask(styles.get(one) as Style, one)
      if (answer !== null && answer !== undefined) return answer
    }
    return null
  }
  return {
    chain,
    role: id => first(id, roleOf) ?? undefined,
    number: id => first(id, ({ number }, style) => number && { ...number, style }),
    dress: id => {
      const ask = (name: keyof Dress) => (id === null ? null : first(id, ({ run }) => dressOf(run)[name]))
      return { hidden: ask('hidden'), struck: ask('struck'), raised: ask('raised') }
    },
    isContents: id => first(id, ({ name }) => RE_CONTENTS.test(name) || null) ?? false,
  }
}

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off, its absence says nothing. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | null {
  const element = child(properties, name)
  return element ? isOn(attribute(element, 'val') ?? 'true') : null
}

/** What run properties say of their characters. */
export function dressOf(properties: XmlElement | undefined): Dress {
  const lines = ['strike', 'dstrike'].map(name => switchOf(properties, name))
  const align = attribute(child(properties, 'vertAlign'), 'val')
  // Set higher by hand (`6`, `3pt`), in a size of its own.
  const isLifted =
    Number.parseFloat(attribute(child(properties, 'position'), 'val') ?? '') > 0 &&
    child(properties, 'sz') !== undefined
  return {
    hidden: switchOf(properties, 'vanish'),
    struck: lines.includes(true) ? true : (lines.find(line => line !== null) ?? null),
    raised: align === undefined ? isLifted || null : align === 'superscript',
  }
}

export function numberReference(properties: XmlElement | undefined): NumberReference | null {
  const element = child(properties, 'numPr')
  if (!element) return null
  const level = attribute(child(element, 'ilvl'), 'val')
  return { numId: attribute(child(element, 'numId'), 'val') ?? null, level: level === undefined ? null : Number(level) }
}

/** Level from 1; null for body text (9) and where nothing is said. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const value = Number(attribute(child(properties, 'outlineLvl'), 'val') ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 ? value + 1 : null
}

// --- internal ---

const isOn = (value: string | undefined) => value === '1' || value === 'true' || value === 'on'

function styleOf(element: XmlElement): Style {
  const paragraph = child(element, 'pPr')
  return {
    name: attribute(child(element, 'name'), 'val') ?? '',
    basedOn: attribute(child(element, 'basedOn'), 'val') ?? null,
    outline: outlineLevel(paragraph),
    number: numberReference(paragraph),
    run: child(element, 'rPr'),
  }
}

/** An outline level of 10 stands for "body text" and ends the search. */
function roleOf({ name, outline }: Style): Role | null {
  const named = ROLES.find(([pattern]) => pattern.test(name))
  if (named) return named[1]
  if (outline !== null) return outline
  const heading = RE_HEADING.exec(name)
  return heading ? Number(heading[1]) : null
}
