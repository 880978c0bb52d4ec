// Reading the XML of somebody else's presentation: elements by their local names, relationships, names of parts.

import { parseXml, XmlElement } from '@rgrove/parse-xml'
import type { Box } from './grid.ts'

export interface Relationship {
  id: string
  /** The last word of its type: `slideLayout`. */ type: string
  target: string
  external: boolean
}

/** `p:sldMaster` → `sldMaster`: prefixes are a matter of taste. */
export function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '')
}

export function rootOf(part: Uint8Array | undefined): XmlElement | null {
  return part ? parseXml(new TextDecoder().decode(part), { includeOffsets: true }).root : null
}

export function childrenOf(element: XmlElement | null | undefined): XmlElement[] {
  return element?.children.filter(child => child instanceof XmlElement) ?? []
}

/** The first element along a path of local names: `find(layout, 'cSld', 'spTree')`. */
export function find(element: XmlElement | null | undefined, ...path: string[]): XmlElement | null {
  let at = element ?? null
  for (const name of path) at = childrenOf(at).find(child => localName(child) === name) ?? null
  return at
}

export function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, owner: string): Relationship[] {
  return childrenOf(rootOf(parts.get(relsName(owner)))).map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External'
    const target = attributes['Target'] ?? ''
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolved(owner, target),
      external,
    }
  })
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`; the package itself is ''. */
export function relsName(owner: string): string {
  return owner.replace(/[^/]*$/, name => `_rels/${name}.rels`)
}

/** In English Metric Units. */
export function boxOf(shape: XmlElement | null): Box | null {
  const box = frameOf(find(shape, 'spPr', 'xfrm'))
  return box && box.w > 0 && box.h > 0 ? box : null
}

/** What `xfrm` states; a line has no height or no width. */
export function frameOf(frame: XmlElement | null): Box | null {
  const at = find(frame, 'off')?.attributes
  const size = find(frame, 'ext')?.attributes
  const box = { x: Number(at?.['x']), y: Number(at?.['y']), w: Number(size?.['cx']), h: Number(size?.['cy']) }
  return Object.values(box).every(Number.isFinite) && box.w >= 0 && box.h >= 0 ? box : null
}

// --- internal ---

/** `../theme/theme1.xml` seen from `ppt/slideMasters/slideMaster1.xml` → `ppt/theme/theme1.xml`. */
function resolved(owner: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${owner.replace(/[^/]*$/, '')}${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
