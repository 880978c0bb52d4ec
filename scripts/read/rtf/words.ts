// What the control words of RTF mean once it is known where the text goes: encodings and fonts, what is hidden, struck
// or raised, paragraphs, cells, headings, and the characters that have a word of their own.

import type { Role } from '../shared/layout.ts'
import { withSymbols } from '../shared/number-formats.ts'
import { encodingOfCodePage } from './characters.ts'
import { endCell, endParagraph, endRow } from './page.ts'
import { fontOf, pageOf, type State, type Style, write } from './state.ts'

type Obey = (state: State, value: number | null) => void

const CHARACTERS = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['~', '\u00A0'],
  ['_', '\u2011'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['column', '\n'],
  ['page', '\n'],
])

/** How characters are set where nothing is said. */
const PLAIN = { hidden: false, struck: false, raised: false, isEastern: false, lift: 0, size: 24 } as const

const WORDS = new Map<string, Obey>([
  ['ansicpg', (state, value) => void (state.encoding = encodingOfCodePage(value ?? 0))],
  ['mac', state => void (state.encoding = 'macintosh')],
  ['f', font],
  ['af', easternFont],
  ['dbch', ({ group }) => void (group.isEastern = true)],
  ['loch', ({ group }) => void (group.isEastern = false)],
  ['hich', ({ group }) => void (group.isEastern = false)],
  ['fcharset', characterSet],
  ['uc', ({ group }, value) => void (group.fallback = value ?? 1)],
  ['u', unicode],
  ['v', ({ group }, value) => void (group.hidden = value !== 0)],
  ['deleted', deleted],
  ['revised', state => void (state.hasChanges = true)],
  ['strike', ({ group }, value) => void (group.struck = value !== 0)],
  ['striked', ({ group }, value) => void (group.struck = value !== 0)],
  ['super', ({ group }, value) => void (group.raised = value !== 0)],
  ['sub', ({ group }) => void (group.raised = false)],
  ['nosupersub', ({ group }) => void (group.raised = false)],
  ['up', ({ group }, value) => void (group.lift = value ?? 6)],
  ['dn', ({ group }) => void (group.lift = 0)],
  ['fs', ({ group }, value) => void (group.size = value ?? 24)],
  ['plain', ({ group }) => void Object.assign(group, PLAIN)],
  ['pard', plainParagraph],
  ['intbl', inTable],
  ['s', style],
  ['outlinelevel', outlineLevel],
  // A deleted end joins two paragraphs.
  ['par', state => (state.group.hidden ? undefined : endParagraph(pageOf(state), false))],
  ['sect', state => endParagraph(pageOf(state), false)],
  ['cell', state => endCell(pageOf(state))],
  ['nestcell', state => void (pageOf(state).line += ' ')],
  ['row', state => endRow(pageOf(state))],
])
const RE_HEADING = /^(?:heading|标题|標題)\s*([1-9])$/i
/** Levels of an outline count from 0; the tenth says that it is none. */
const NO_LEVEL = 9

/** Does what the word says; a word that is not known says nothing of the words of the speech. */
export function obey(state: State, word: string, value: number | null): void {
  const character = CHARACTERS.get(word)
  if (character !== undefined) write(state, character)
  else WORDS.get(word)?.(state, value)
}

// --- internal ---

function font({ group, fonts }: State, value: number | null): void {
  group.font = value ?? 0
  if (group.isEastern) group.eastern = group.font
  if (group.target === 'font') fonts.set(group.font, { charset: 1, name: '' })
}

function easternFont({ group }: State, value: number | null): void {
  if (group.isEastern) group.eastern = value ?? 0
}

function characterSet({ group, fonts }: State, value: number | null): void {
  const font = fonts.get(group.font)
  if (font && group.target === 'font') font.charset = value ?? 1
}

function unicode(state: State, value: number | null): void {
  write(state, withSymbols(String.fromCharCode((value ?? 0) & 0xffff), fontOf(state)?.name ?? ''))
  state.toSkip = state.group.fallback
}

function deleted(state: State, value: number | null): void {
  state.group.hidden = value !== 0
  state.hasChanges = true
}

function plainParagraph(state: State): void {
  if (state.group.target === 'text') Object.assign(pageOf(state), { inTable: false, role: undefined })
}

function inTable(state: State): void {
  if (state.group.target === 'text') pageOf(state).inTable = true
}

function style(state: State, value: number | null): void {
  if (state.group.target === 'style') state.style = value ?? 0
  else if (state.group.target === 'text') pageOf(state).role = roleOf(state.styles.get(value ?? 0))
}

function outlineLevel(state: State, value: number | null): void {
  const role = value !== null && value < NO_LEVEL ? value + 1 : undefined
  if (state.group.target === 'style') state.styles.set(state.style, { name: '', role })
  else if (state.group.target === 'text') pageOf(state).role = role
}

function roleOf(style: Style | undefined): Role | undefined {
  if (!style || style.role !== undefined) return style?.role
  const words = style.name.replace(/;.*$/s, '').trim()
  if (/^(?:title|subtitle)$/i.test(words)) return 'title'
  if (/^(?:intense )?(?:quote|quotations)$/i.test(words)) return 'quote'
  if (/^caption$/i.test(words)) return 'caption'
  return Number(RE_HEADING.exec(words)?.[1]) || undefined
}
