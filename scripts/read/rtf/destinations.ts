// What a group holds: its first word says it, and a star before that word that old programs pass over the group. What
// is said at its end (an equation, the words of WordArt, a picture that cannot be read) is put down when it is closed.

import { itemAt } from '../../text/item-at.ts'
import { equationText, RE_EQUATION } from '../shared/equations.ts'
import { mayHoldWords } from '../shared/lost.ts'
import { withoutSigns } from '../shared/signs.ts'
import { emptyPage, finished } from './page.ts'
import { type Group, pageOf, type State, write } from './state.ts'

/** Destinations that hold no speech, or hold it a second time. */
const NOTHING = new Set([
  'colortbl',
  'info',
  'pict',
  'object',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'annotation',
  'xe',
  'tc',
  'rxe',
  'pntxta',
  'pntxtb',
  'shprslt',
  'nonesttables',
  'listtable',
  'listoverridetable',
  'revtbl',
  'filetbl',
  'sp',
  'themedata',
  'mmath',
  'comment',
  'atnid',
  'atnauthor',
  'bkmkstart',
  'bkmkend',
  'template',
  'upr',
])
/** Starred destinations that hold speech all the same. */
const KNOWN_STARRED = new Set(['shpinst', 'ud', 'shptxt', 'fldinst', 'do', 'dptxbxtext'])
/** Destinations that are read, each in its way. */
const READ = new Map<string, (state: State) => void>([
  ['fonttbl', ({ group }) => void (group.target = 'font')],
  ['stylesheet', ({ group }) => void (group.target = 'style')],
  ['listtext', listNumber],
  ['pntext', listNumber],
  ['fldinst', fieldCode],
  ['fldrslt', ({ group, code }) => void (group.isSilent ||= RE_SILENT_FIELD.test(code) || RE_EQUATION.test(code))],
  ['sn', propertyPart('name')],
  ['sv', propertyPart('value')],
  ['ud', ({ group }) => void (group.target = 'text')],
  ['shptxt', textBox],
  ['dptxbxtext', textBox],
])
const RE_SILENT_FIELD = /^\s*(?:TOC|PAGE|NUMPAGES|INDEX)\b/i
/** The property that holds the words of WordArt. */
const ART_WORDS = 'gtextUNICODE'
const TWIPS_A_CM = 567

/** Sends the group where its word says; false where the word says nothing of that. */
export function isDestination(state: State, word: string): boolean {
  const { group, isStarred } = state
  state.isStarred = false
  if (word === 'sp') {
    group.isProperty = group.target === 'text'
    state.property = { name: '', value: '' }
  }
  if (word === 'nonshppict') group.isSilent = true
  if (word === 'pict') state.picture = { width: 0, height: 0 }
  const read = READ.get(word)
  if (NOTHING.has(word) || (isStarred && !KNOWN_STARRED.has(word))) group.target = 'nothing'
  else if (read) read(state)
  else return false
  return true
}

/** What a group said, now that it is closed and the one around it goes on. */
export function endDestination(state: State, closed: Group): void {
  const { group, property, picture } = state
  if (closed.isProperty && !group.isProperty && property.name.trim() === ART_WORDS && property.value.trim() !== '')
    pageOf(state).boxes.push({ kind: 'paragraph', text: withoutSigns(property.value.trim()) })
  if (closed.target === 'code' && group.target !== 'code' && RE_EQUATION.test(state.code)) endEquation(state)
  if (picture.width > 0 && group.target === 'text' && !group.isSilent) endPicture(state)
}

/** A text box that is closed goes behind the paragraph it is anchored in. */
export function endBox(state: State): void {
  const box = finished(itemAt(state.pages, -1))
  state.pages.pop()
  pageOf(state).boxes.push(...box)
}

// --- internal ---

function listNumber(state: State): void {
  const page = pageOf(state)
  if (page.line === '' && page.isReduced) page.number = ''
  state.group.target = page.number === '' && state.group.target === 'text' ? 'number' : 'nothing'
}

function fieldCode(state: State): void {
  state.group.target = state.group.target === 'text' ? 'code' : 'nothing'
  state.code = ''
}

function propertyPart(part: 'name' | 'value') {
  return ({ group }: State): void => {
    if (group.isProperty) group.target = part
  }
}

function textBox({ group, pages }: State): void {
  if (group.target === 'nothing') return
  group.isBox = true
  pages.push(emptyPage())
}

function endEquation(state: State): void {
  const text = equationText(state.code)
  if (text === null) state.lost.add('read-formula', pageOf(state).line)
  else write(state, text)
}

function endPicture(state: State): void {
  const { picture, lost } = state
  const { line, blocks } = pageOf(state)
  const before = line || blocks.map(block => (block.kind === 'paragraph' ? block.text : '')).findLast(Boolean)
  if (mayHoldWords(picture.width / TWIPS_A_CM, picture.height / TWIPS_A_CM)) lost.add('read-picture', before ?? '')
  state.picture = { width: 0, height: 0 }
}
