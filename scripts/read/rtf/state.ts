// Where the reading of an RTF file stands: RTF says everything by changing it, so the reader is one value that control
// words change. Characters go to where the open group says.

import { itemAt } from '../../text/item-at.ts'
import type { Role } from '../shared/layout.ts'
import { createLost, type Lost } from '../shared/lost.ts'
import { raised, struck, withoutSigns } from '../shared/signs.ts'
import { charactersOf, type Font } from './characters.ts'
import { emptyPage, type Page } from './page.ts'

/** What a group inherits and forgets at its end. */
export interface Group {
  /** Where its text goes; `style` and `font` are tables of the file's head. */
  target: 'text' | 'nothing' | 'number' | 'style' | 'font' | 'code' | 'name' | 'value'
  font: number
  /** The font of East Asian characters, and whether such a run has begun. */
  eastern: number
  isEastern: boolean
  /** Characters that stand in for a `\u` for old programs. */
  fallback: number
  hidden: boolean
  struck: boolean
  raised: boolean
  /** Set higher by hand; size of type; both in half points. */
  lift: number
  size: number
  /** The group is a text box: it has a page of its own. */
  isBox: boolean
  /** Set in a field whose result nobody speaks. */
  isSilent: boolean
  /** A property of a drawing that is shown; the words of WordArt are one. */
  isProperty: boolean
}

export interface Style {
  name: string
  role: Role | undefined
}

export interface State {
  readonly fonts: Map<number, Font>
  readonly styles: Map<number, Style>
  /** The groups around the open one. */
  readonly groups: Group[]
  readonly pages: Page[]
  group: Group
  /** The encoding of the document. */
  encoding: string
  /** Bytes of the run that are not characters yet. */
  pending: number[]
  /** Characters to come that stand in for a `\u`. */
  toSkip: number
  isStarred: boolean
  /** Nothing stands in the group yet: only there a star says that old programs pass over it. */
  isFirst: boolean
  /** The property of a drawing, the picture (twips), the style and the field code that are being read. */
  property: { name: string; value: string }
  picture: { width: number; height: number }
  style: number
  code: string
  hasChanges: boolean
  readonly lost: Lost
}

export function begun(): State {
  return {
    fonts: new Map(),
    styles: new Map(),
    groups: [],
    pages: [emptyPage()],
    group: {
      target: 'text',
      font: -1,
      eastern: -1,
      isEastern: false,
      fallback: 1,
      hidden: false,
      struck: false,
      raised: false,
      lift: 0,
      size: 24,
      isBox: false,
      isSilent: false,
      isProperty: false,
    },
    encoding: 'windows-1252',
    pending: [],
    toSkip: 0,
    isStarred: false,
    isFirst: false,
    property: { name: '', value: '' },
    picture: { width: 0, height: 0 },
    style: 0,
    code: '',
    hasChanges: false,
    lost: createLost(),
  }
}

/** The page that is being filled. */
export function pageOf({ pages }: State): Page {
  return itemAt(pages, -1)
}

export function fontOf({ fonts, group }: State): Font | undefined {
  return fonts.get(group.isEastern ? group.eastern : group.font) ?? fonts.get(group.font)
}

/** Puts characters where the group sends them. */
export function write(state: State, text: string): void {
  const { group, fonts, styles, style } = state
  const page = pageOf(state)
  if (group.target === 'number') page.number += text
  else if (group.target === 'code') state.code += text
  else if (group.target === 'name' || group.target === 'value') state.property[group.target] += text
  else if (group.target === 'style')
    styles.set(style, { role: styles.get(style)?.role, name: (styles.get(style)?.name ?? '') + text })
  else if (group.target === 'font') {
    const font = fonts.get(group.font)
    if (font) font.name = (font.name + text).replace(/;$/, '')
  } else if (group.target === 'text' && group.hidden) page.isReduced = true
  else if (group.target === 'text' && !group.isSilent) page.line += marked(withoutSigns(text), state)
}

/** Bytes that wait become characters: whatever comes next has another font or means something. */
export function flush(state: State): void {
  if (state.pending.length === 0) return
  const font = state.group.target === 'font' ? undefined : fontOf(state)
  const text = charactersOf(state.pending, font, state.encoding)
  state.pending = []
  write(state, text)
}

// --- internal ---

function marked(text: string, { group, groups }: State): string {
  // Set higher by hand, and smaller than what is around it.
  const isLifted = group.lift > 0 && group.size < (groups.at(-1)?.size ?? 0)
  const words = group.raised || isLifted ? raised(text) : text
  return group.struck ? struck(words) : words
}
