// The package around a presentation: what every one begins and ends with, whoever its masters are from.

import type { WrittenDeck } from '../model/slides-md.ts'
import { escape, HEAD, relationships } from './xml.ts'
import { pack } from './zip.ts'

export const DOCUMENT = 'application/vnd.openxmlformats-officedocument'
export const PRESENTATION = `${DOCUMENT}.presentationml`
/** Where the presentation itself is. */
export const MAIN = 'ppt/presentation.xml'

/** A package on its way: parts in order, and the type of each that has one of its own. */
export interface Parts {
  files: Map<string, string | Uint8Array>
  types: Map<string, string>
}

/** Without a date, a person or a path. */
export function startPackage({ title, lang, slides }: Pick<WrittenDeck, 'title' | 'lang' | 'slides'>): Parts {
  const parts: Parts = { files: new Map(), types: new Map() }
  parts.files.set('[Content_Types].xml', '')
  parts.files.set(
    '_rels/.rels',
    relationships([
      { type: 'officeDocument', target: MAIN },
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  )
  add(
    parts,
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:creator>speechdeck</dc:creator><dc:language>${lang === 'zh' ? 'zh-CN' : 'en-US'}</dc:language></cp:coreProperties>`,
  )
  add(
    parts,
    'docProps/app.xml',
    `${DOCUMENT}.extended-properties+xml`,
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>speechdeck</Application><Slides>${slides.length}</Slides></Properties>`,
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
  const defaults = [...all]
    .map(([extension, type]) => `<Default Extension="${escape(extension)}" ContentType="${escape(type)}"/>`)
    .join('')
  const overrides = [...types]
    .map(([name, type]) => `<Override PartName="/${escape(name)}" ContentType="${escape(type)}"/>`)
    .join('')
  files.set(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides}</Types>`,
  )
  return pack(files)
}
