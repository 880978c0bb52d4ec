// The unit's own presentation as a template: its masters, layouts, theme and media stay; its slides and what names
// people go.

import type { XmlElement } from '@rgrove/parse-xml'
import { SpeechdeckError } from '../issue.ts'
import { openZip } from '../office/zip.ts'
import type { Box } from './grid.ts'
import type { Inks } from './palette.ts'
import { groundOf, inksOf, schemeOf, type Scheme } from './template-inks.ts'
import { shapesOf } from './template-shapes.ts'
import {
  boxOf,
  childrenOf,
  find,
  localName,
  relationshipsOf,
  relsName,
  rootOf,
  type Relationship,
} from './template-xml.ts'
import { element } from './xml.ts'

/** A place that a layout keeps for text; `size` in points, `ink` where the layout itself states a colour. */
export interface Slot {
  type: string
  idx: string | null
  box: Box
  size: number
  ink: string | null
}
export interface TemplateLayout {
  part: string
  type: string
  name: string
  slots: Slot[]
  /** Where it has its title, and its master the text. */
  title: Slot
  body: Slot
  /** Its master's part. */
  master: string
  /** What it draws, in English Metric Units. */
  shapes: Box[]
  /** Behind it lies a picture or a pattern. */
  onPicture: boolean
  /** Colours that can be read on its ground, and on a plate of the theme's paper. */
  inks: Inks
  paperInks: Inks
}

export interface Template {
  /** What stays, by name of the part. */
  parts: Map<string, Uint8Array>
  /** Content types of the parts that stay, and by extension. */
  types: Map<string, string>
  extensions: Map<string, string>
  /** Its start tag, the elements that stay, the relationships that they use. */
  presentation: { opening: string; elements: Map<string, string>; relationships: Relationship[] }
  /** Of a slide, in English Metric Units. */
  width: number
  height: number
  /** Of all masters, the first one's first. */
  layouts: TemplateLayout[]
  notesMaster: string | null
  /** What stands on the master and its layouts as it is, white space out. */
  words: string
}

/**
 * Relationships of the presentation that stay, and its elements. Sections, custom shows and comments go with the
 * slides.
 */
const KEPT_RELATIONSHIPS = new Set([
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'theme',
  'presProps',
  'tableStyles',
  'font',
])
const KEPT_ELEMENTS = new Set([
  'sldMasterIdLst',
  'notesMasterIdLst',
  'handoutMasterIdLst',
  'sldSz',
  'notesSz',
  'embeddedFontLst',
  'kinsoku',
  'defaultTextStyle',
])
/** Not followed from masters and layouts: slides that a button leads to, and data of other programs. */
const DROPPED_RELATIONSHIPS = new Set(['slide', 'customXml', 'comments', 'vbaProject'])

/** Reads the bytes of `file`; E_USAGE where they are no presentation or one without layouts. */
export function readTemplate(bytes: Uint8Array, file: string): Template {
  const refused = (reason: 'template-no-pptx' | 'template-no-layouts', cause?: unknown) =>
    new SpeechdeckError('E_USAGE', reason, { values: { file }, cause })
  try {
    const template = understood(unpacked(bytes))
    if (!template) throw refused('template-no-pptx')
    if (template.layouts.every(({ slots }) => !slots.some(isTitle))) throw refused('template-no-layouts')
    return template
  } catch (error) {
    throw error instanceof SpeechdeckError ? error : refused('template-no-pptx', error)
  }
}

export function isTitle({ type }: Slot): boolean {
  return type === 'title' || type === 'ctrTitle'
}

// --- internal ---

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  const { names, part } = openZip(bytes)
  return new Map(
    names
      .filter(name => !name.endsWith('/'))
      .flatMap(name => {
        const content = part(name)
        return content ? [[name, content] as const] : []
      }),
  )
}

/** Null where it is no presentation; without layouts where it has no master. */
function understood(all: Map<string, Uint8Array>): Template | null {
  const main = relationshipsOf(all, '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  const presentation = rootOf(all.get(main))
  if (!presentation || localName(presentation) !== 'presentation') return null
  const relationships = relationshipsOf(all, main).filter(
    ({ type, target }) => KEPT_RELATIONSHIPS.has(type) && all.has(target),
  )
  const parts = new Map<string, Uint8Array>()
  for (const { target } of relationships) keep(target, all, parts)
  const kept = { parts, ...contentTypes(all) }
  const listed = childrenOf(find(presentation, 'sldMasterIdLst')).map(idOf)
  const masters = relationships
    .filter(({ type }) => type === 'slideMaster')
    .toSorted((one, other) => listed.indexOf(one.id) - listed.indexOf(other.id))
  const size = sizeOf(presentation)
  const looks = masters.map(({ target }) => lookOf(target, relationshipsOf(all, target), { parts, ...size }))
  const [first] = looks
  if (!first) return { ...EMPTY, ...kept }
  return {
    ...kept,
    ...size,
    ...first,
    layouts: looks.flatMap(({ layouts }) => layouts),
    words: looks.map(({ words }) => words).join('\n'),
    presentation: { ...statedIn(presentation, new TextDecoder().decode(all.get(main))), relationships },
    notesMaster: relationships.find(({ type }) => type === 'notesMaster')?.target ?? null,
  }
}

/** In English Metric Units: 16:9 where nothing is said. */
function sizeOf(presentation: XmlElement): Pick<Template, 'width' | 'height'> {
  const size = find(presentation, 'sldSz')?.attributes
  return { width: Number(size?.['cx']) || 12_192_000, height: Number(size?.['cy']) || 6_858_000 }
}

/** The start tag and the elements that stay, as they are written. */
function statedIn(presentation: XmlElement, text: string): Pick<Template['presentation'], 'opening' | 'elements'> {
  const inner = childrenOf(presentation)
  return {
    opening: text.slice(presentation.start, inner[0]?.start ?? presentation.end).replace(/\/?>\s*$/, '>'),
    elements: new Map(
      inner
        .filter(element => KEPT_ELEMENTS.has(localName(element)))
        .map(element => [localName(element), text.slice(element.start, element.end)]),
    ),
  }
}

/** What a master and its layouts look like: their places for text, colours and standing words. */
function lookOf(
  master: string,
  related: readonly Relationship[],
  { parts, width, height }: Pick<Template, 'parts' | 'width' | 'height'>,
): Pick<Template, 'layouts' | 'words'> {
  const root = rootOf(parts.get(master))
  const inherited = masterSlots(root)
  const names = childrenOf(find(root, 'sldLayoutIdLst'))
    .flatMap(entry => related.find(({ id }) => id === idOf(entry))?.target ?? [])
    .filter(name => parts.has(name))
  const title = inherited.find(isTitle) ?? titleWithout({ width, height })
  const theme = rootOf(parts.get(related.find(({ type }) => type === 'theme')?.target ?? ''))
  const body = inherited.find(({ type }) => type === 'body') ?? bodyWithout(title, height)
  const of = { master: { part: master, root }, scheme: schemeOf(root, theme), inherited, title, body, width, height }
  return {
    layouts: names.map(part => layoutOf(part, rootOf(parts.get(part)), of)),
    words: [master, ...names].map(name => rootOf(parts.get(name))?.text.replace(/\s/gu, '') ?? '').join('\n'),
  }
}

/** Where a title stands on a master that keeps no place for it, and the text below it. */
function titleWithout({ width, height }: Pick<Template, 'width' | 'height'>): Slot {
  const box = { x: width * 0.08, y: height * 0.06, w: width * 0.84, h: height * 0.15 }
  return { type: 'title', idx: null, ink: null, size: 40, box }
}

function bodyWithout({ box: { x, y, w, h } }: Slot, height: number): Slot {
  const top = y + h
  return { type: 'body', idx: '1', ink: null, size: 24, box: { x, y: top, w, h: height * 0.9 - y - h } }
}

const EMPTY: Omit<Template, 'parts' | 'types' | 'extensions'> = {
  presentation: { opening: '', elements: new Map(), relationships: [] },
  width: 1,
  height: 1,
  layouts: [],
  notesMaster: null,
  words: '',
}

/** A part with all that it refers to; what leads to a slide is cut. */
function keep(name: string, all: ReadonlyMap<string, Uint8Array>, parts: Map<string, Uint8Array>): void {
  const content = all.get(name)
  if (!content || parts.has(name)) return
  parts.set(name, content)
  const rels = all.get(relsName(name))
  if (!rels) return
  const related = relationshipsOf(all, name)
  const dropped = related.filter(
    ({ type, target, external }) => !external && (DROPPED_RELATIONSHIPS.has(type) || !all.has(target)),
  )
  parts.set(
    relsName(name),
    dropped.length === 0
      ? rels
      : without(
          rels,
          dropped.map(({ id }) => `<Relationship\\b[^>]*\\bId="${id}"[^>]*?(?:/>|>\\s*</Relationship>)`),
        ),
  )
  if (dropped.length > 0)
    parts.set(
      name,
      without(
        content,
        dropped.map(({ id }) => `<(\\w+:)?(\\w+)\\b[^<>]*\\br:(?:id|embed|link)="${id}"[^<>]*?(?:/>|>\\s*</\\1\\2>)`),
      ),
    )
  for (const { target, external } of related)
    if (!external && !dropped.some(other => other.target === target)) keep(target, all, parts)
}

function without(part: Uint8Array, patterns: readonly string[]): Uint8Array {
  return new TextEncoder().encode(
    patterns.reduce((text, pattern) => text.replace(new RegExp(pattern, 'g'), ''), new TextDecoder().decode(part)),
  )
}

function contentTypes(all: ReadonlyMap<string, Uint8Array>): Pick<Template, 'types' | 'extensions'> {
  const entries = childrenOf(rootOf(all.get('[Content_Types].xml')))
  const of = (tag: string, key: string) =>
    entries
      .filter(entry => localName(entry) === tag)
      .map(({ attributes }) => [(attributes[key] ?? '').replace(/^\//, ''), attributes['ContentType'] ?? ''] as const)
  return { types: new Map(of('Override', 'PartName')), extensions: new Map(of('Default', 'Extension')) }
}

/** `r:id`, whatever the prefix; `id` is another thing. */
function idOf(element: XmlElement | null): string | undefined {
  const attributes = element?.attributes ?? {}
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
}

function placeholders(root: XmlElement | null): { type: string; idx: string | null; shape: XmlElement }[] {
  return childrenOf(find(root, 'cSld', 'spTree')).flatMap(shape => {
    const holder = find(shape, 'nvSpPr', 'nvPr', 'ph')
    return holder ? [{ type: holder.attributes['type'] ?? 'obj', idx: holder.attributes['idx'] ?? null, shape }] : []
  })
}

/** Points of the first level, where stated. */
function sizeIn(styles: XmlElement | null): number | null {
  const size = Number(find(styles, 'lvl1pPr', 'defRPr')?.attributes['sz'])
  return size > 0 ? size / 100 : null
}

/** The colour that a layout gives to the first level of a placeholder. */
function inkIn(shape: XmlElement): string | null {
  const colour = childrenOf(find(shape, 'txBody', 'lstStyle', 'lvl1pPr', 'defRPr', 'solidFill'))[0]
  const value = colour?.attributes['val'] ?? ''
  return colour && /^\w+$/.test(value) && ['schemeClr', 'srgbClr'].includes(localName(colour))
    ? element(`a:${localName(colour)}`, { val: value })
    : null
}

function masterSlots(master: XmlElement | null): Slot[] {
  return placeholders(master).flatMap(({ type, idx, shape }): Slot[] => {
    const box = boxOf(shape)
    const style = type === 'title' ? 'titleStyle' : 'bodyStyle'
    return box
      ? [
          {
            type,
            idx,
            box,
            size: sizeIn(find(shape, 'txBody', 'lstStyle')) ?? sizeIn(find(master, 'txStyles', style)) ?? 18,
            ink: null,
          },
        ]
      : []
  })
}

/** What a layout has of its master and its slides' size. */
interface OfMaster {
  master: { part: string; root: XmlElement | null }
  scheme: Scheme
  inherited: readonly Slot[]
  title: Slot
  body: Slot
  width: number
  height: number
}

/**
 * A placeholder of a layout inherits from the master's of its kind: titles from the title, everything else from the
 * text.
 */
function layoutOf(
  part: string,
  root: XmlElement | null,
  { master, scheme, inherited, title, body, width, height }: OfMaster,
): TemplateLayout {
  const slots = placeholders(root).map(({ type, idx, shape }): Slot => {
    const kind =
      type === 'ctrTitle'
        ? 'title'
        : ['dt', 'ftr', 'sldNum'].includes(type)
          ? type
          : type === 'title'
            ? 'title'
            : 'body'
    const from = inherited.find(slot => slot.type === kind)
    return {
      type,
      idx,
      box: boxOf(shape) ?? from?.box ?? { x: width * 0.08, y: height * 0.3, w: width * 0.84, h: height * 0.5 },
      size: sizeIn(find(shape, 'txBody', 'lstStyle')) ?? from?.size ?? 18,
      ink: inkIn(shape),
    }
  })
  const ground = groundOf([root, master.root], scheme)
  const paperInks = inksOf(master.root, scheme, { hex: scheme('bg1') ?? 'FFFFFF' })
  return {
    part,
    type: root?.attributes['type'] ?? '',
    name: find(root, 'cSld')?.attributes['name'] ?? '',
    slots,
    title: slots.find(isTitle) ?? title,
    body,
    master: master.part,
    shapes: shapesOf(root, master.root),
    onPicture: ground === 'picture',
    inks: ground === 'picture' ? paperInks : inksOf(master.root, scheme, ground),
    paperInks,
  }
}
