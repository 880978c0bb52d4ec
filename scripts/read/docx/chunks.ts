// Parts of other formats that a body embeds whole (`w:altChunk`): programs that put documents together write them.

import type { Block } from '../shared/layout.ts'
import { attribute, elements, parsePart } from '../shared/xml.ts'
import type { Zip } from '../shared/zip.ts'

/** Bytes of a part and its name → what it shows; null where nobody reads it. */
export type ReadChunk = (bytes: Uint8Array, name: string) => Block[] | null

const RE_CHUNK = /\/(?:aFChunk|subDocument)$/i

/** By the id that the body uses. `main` is the part that holds the body. */
export function chunksOf(zip: Zip, main: string, path: string, readChunk: ReadChunk): (id: string) => Block[] | null {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = zip.part(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const targets = new Map(
    (relations ? elements(parsePart(relations, path)) : [])
      .filter(one => RE_CHUNK.test(attribute(one, 'Type') ?? ''))
      .map(one => [attribute(one, 'Id') ?? '', attribute(one, 'Target') ?? '']),
  )
  return id => {
    const target = targets.get(id)
    if (target === undefined) return null
    const name = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
    const bytes = zip.part(name)
    return bytes && readChunk(bytes, name)
  }
}

/** Parts of the package that name embedded ones. */
export function chunkRelations(zip: Zip): string[] {
  return zip.names.filter(name => {
    const relations = /_rels\/[^/]+\.rels$/.test(name) ? zip.part(name) : null
    return relations !== null && /aFChunk"/i.test(new TextDecoder().decode(relations))
  })
}
