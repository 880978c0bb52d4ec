// A .pptx or .docx taken apart again: its parts, and whether they hold together.

import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { posix } from 'node:path'

export type Parts = ReadonlyMap<string, string>

/** Name → text; what is not XML is empty. */
export function partsOf(bytes: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? strFromU8(content) : '',
    ]),
  )
}

/** What an Office program would have to repair: broken XML, targets that are not there, parts without a type. */
export function faultsOf(parts: Parts): string[] {
  const faults: string[] = []
  for (const [name, text] of parts) {
    if (text === '') continue
    try {
      parseXml(text)
    } catch (error) {
      faults.push(`${name}: ${String(error)}`)
    }
    if (name.endsWith('.rels')) {
      const owner = posix.join(posix.dirname(name), '..')
      for (const [, target = ''] of text.matchAll(/Target="([^"]+)"(?! TargetMode="External")/g)) {
        const path = target.startsWith('/') ? target.slice(1) : posix.join(owner, target)
        if (!parts.has(path)) faults.push(`${name}: no ${path}`)
      }
      const source = name.replace('_rels/', '').replace(/\.rels$/, '')
      const ids = new Set(Array.from(text.matchAll(/ Id="([^"]+)"/g), ([, id]) => id))
      for (const [, id] of (parts.get(source) ?? '').matchAll(/ r:(?:id|embed)="([^"]+)"/g))
        if (!ids.has(id)) faults.push(`${source}: no relationship ${id}`)
    }
    const own = Array.from(text.matchAll(/<p:cNvPr id="(\d+)"/g), ([, id]) => id)
    if (new Set(own).size < own.length) faults.push(`${name}: one id for two shapes`)
  }
  const types = parts.get('[Content_Types].xml') ?? ''
  const defaults = new Set(Array.from(types.matchAll(/Extension="([^"]+)"/g), ([, extension]) => extension))
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || types.includes(`PartName="/${name}"`)) continue
    const extension = name.split('.').at(-1)
    if (!defaults.has(extension) || (extension === 'xml' && name !== 'docProps/custom.xml'))
      faults.push(`${name}: no content type`)
  }
  return faults
}

/** A package with some parts written anew. */
export function changed(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, change] of Object.entries(changes))
    parts[name] = strToU8(change(parts[name] ? new TextDecoder().decode(parts[name]) : ''))
  return zipSync(parts)
}

/** All text of a part in reading order, white space out. */
export function wordsOf(xml: string, tag = 'a:t'): string {
  let words = ''
  const visit = (node: XmlNode, inside: boolean) => {
    if (node instanceof XmlElement) for (const child of node.children) visit(child, inside || node.name === tag)
    else if (inside && 'text' in node) words += String(node.text)
  }
  const { root } = parseXml(xml)
  if (root) visit(root, false)
  return words.replace(/\s/gu, '')
}
