// The package around a presentation: what every one begins and ends with, whoever its masters are from.

import { pack } from '../office/zip.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import { languageOf } from './shapes.ts'
import { element, escape, PACKAGE, part, relationships } from './xml.ts'

export const DOCUMENT = 'application/vnd.openxmlformats-officedocument'
export const PRESENTATION = `${DOCUMENT}.presentationml`
/** Where the presentation itself is. */
export const MAIN = 'ppt/presentation.xml'

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'

/** A package on its way: parts in order, and the type of each that has one of its own. */
export interface Parts {
  files: Map<string, string | Uint8Array>
  types: Map<string, string>
}

/** Without a date, a person or a path. */
export function startPackage({
  title,
  lang,
  slides,
  creator,
}: Pick<WrittenDeck, 'title' | 'lang' | 'slides'> & { creator: string | null }): Parts {
  const parts: Parts = { files: new Map(), types: new Map() }
  parts.files.set('[Content_Types].xml', '')
  parts.files.set(
    '_rels/.rels',
    relationships([
      { type: 'officeDocument', target: MAIN },
      {
        type: `${PACKAGE}/relationships/metadata/core-properties`,
        target: 'docProps/core.xml',
      },
      { type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  )
  add(
    parts,
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    part(
      'cp:coreProperties',
      { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      element('dc:title', {}, escape(title)),
      element('dc:creator', {}, escape(creator ?? 'speechdeck')),
      element('dc:language', {}, languageOf(lang)),
    ),
  )
  add(
    parts,
    'docProps/app.xml',
    `${DOCUMENT}.extended-properties+xml`,
    part(
      'Properties',
      { xmlns: EXTENDED },
      element('Application', {}, 'speechdeck'),
      element('Slides', {}, String(slides.length)),
    ),
  )
  return parts
}

export function add({ files, types }: Parts, name: string, type: string, content: string | Uint8Array): void {
  files.set(name, content)
  types.set(name, type)
}

/** `extensions`: types of parts that have none of their own. */
export function finishPackage(
  { files, types }: Parts,
  extensions: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const all = new Map([
    ...extensions,
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['xlsx', `${DOCUMENT}.spreadsheetml.sheet`],
  ])
  files.set('[Content_Types].xml', contentTypes(all, types))
  return pack(files)
}

/** The table of contents of a package: types by extension, and of single parts. */
export function contentTypes(extensions: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): string {
  return part(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    ...Array.from(extensions, ([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...Array.from(parts, ([name, ContentType]) => element('Override', { PartName: `/${name}`, ContentType })),
  )
}
