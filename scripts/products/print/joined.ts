// Several prints as one document: their pages one behind the other, their tags in one tree, links from one to another.

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  type PDFRef,
} from 'pdf-lib'
import { LOAD_AT_ONCE } from '../identity.ts'
import { tidyTags } from '../tags/index.ts'
import { isTag, readTree, writeTree, type Leaf, type Tag } from '../tags/tree.ts'

/** What is wanted of a print: its pages from `from` on, counted from 0, up to `to`; `before`: empty pages first. */
export interface Part {
  bytes: Uint8Array
  from: number
  to?: number
  before?: number
}

/** Where a link leads, by the name of its target: a page of the whole from 1, and what it says. */
export type Targets = Readonly<Record<string, { page: number; words: string }>>

/** One document of all parts; each is a `Part` of the tree. */
export async function joined(parts: readonly Part[], targets: Targets): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  const trees: Tag[] = []
  for (const { bytes, from, to, before = 0 } of parts) {
    const part = await PDFDocument.load(bytes, LOAD_AT_ONCE)
    tidyTags(part)
    const copier = PDFObjectCopier.for(part.context, whole.context)
    const wanted = part.getPages().slice(from, to)
    const [first] = wanted
    for (let count = 0; count < before; count++)
      whole.addPage(first ? [first.getWidth(), first.getHeight()] : undefined)
    const pages = new Map<PDFRef, PDFRef>()
    for (const page of wanted) {
      const node = copier.copy(page.node) as PDFPageLeaf
      const ref = whole.context.register(node)
      pages.set(page.ref, ref)
      whole.addPage(PDFPage.of(node, ref, whole))
    }
    const tree = readTree(part)
    if (tree) trees.push({ ...copied(tree, copier, pages), type: 'Part' })
  }
  lead(whole, targets)
  writeTree(whole, { type: 'Document', entries: [], kids: trees })
  return await whole.save({ objectsPerTick: Infinity })
}

// --- internal ---

const CELLS = new Set(['TD', 'TH'])

/** The tree on the copied pages; what lies on others is not in the whole. */
function copied(tag: Tag, copier: PDFObjectCopier, pages: ReadonlyMap<PDFRef, PDFRef>): Tag {
  const leaf = (kid: Leaf): Leaf[] => {
    const page = pages.get(kid.page)
    if (!page) return []
    const { stream, annotation } = kid
    return [
      {
        page,
        stream: stream === null ? null : (pages.get(stream) ?? copier.copy(stream)),
        mcid: kid.mcid,
        ...(annotation && { annotation: copier.copy(annotation) }),
      },
    ]
  }
  return {
    ...tag,
    entries: tag.entries.map(([name, value]) => [name, copier.copy(value)] as const),
    kids: tag.kids.flatMap((kid): (Tag | Leaf)[] => {
      if (!isTag(kid)) return leaf(kid)
      const inside = copied(kid, copier, pages)
      return inside.kids.length > 0 || CELLS.has(inside.type) ? [inside] : []
    }),
  }
}

/** The names of the parts are not those of the whole: each link gets its page, and says where it leads. */
function lead(whole: PDFDocument, targets: Targets): void {
  const pages = whole.getPages()
  for (const { node } of pages)
    for (const ref of node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []) {
      const annotation = whole.context.lookup(ref, PDFDict)
      const named = annotation.lookup(PDFName.of('Dest'))
      const target = named instanceof PDFName ? targets[named.decodeText()] : undefined
      const page = target && pages[target.page - 1]
      if (!page) continue
      annotation.set(PDFName.of('Dest'), whole.context.obj([page.ref, 'Fit']))
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(target.words))
    }
}
