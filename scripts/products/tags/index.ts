// A printed PDF made fit for screen readers: the structure tree in order, and all that is not in it an artifact.

import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from 'pdf-lib'
import { markedContents, operatorsIn, withArtifacts, type Called, type Content } from './content.ts'
import { inOrder } from './order.ts'
import { leavesOf, readTree, writeTree, type Leaf, type Tag } from './tree.ts'

/** Puts the tags of a document in order; false where it has none. */
export function tidyTags(document: PDFDocument): boolean {
  const tree = readTree(document)
  if (!tree) return false
  const surfaces = surfacesOf(document)
  const ordered = orderedBy(tree, surfaces)
  markArtifacts(document, surfaces, leavesOf(ordered))
  writeTree(document, ordered)
  return true
}

/** What is drawn on: a page, or a form that is drawn on one. */
interface Surface extends Content {
  ref: PDFRef
  isPage: boolean
}

// --- internal ---

function orderedBy(tree: Tag, surfaces: readonly Surface[]): Tag {
  const matter = new Map(
    surfaces.map(surface => [
      surface.ref.toString(),
      new Set(markedContents(surface).flatMap(({ mcid, isMatter }) => (isMatter ? [mcid] : []))),
    ]),
  )
  return inOrder(tree, ({ stream, mcid, annotation }: Leaf) => {
    return annotation !== undefined || (stream !== null && (matter.get(stream.toString())?.has(mcid) ?? false))
  })
}

function markArtifacts(document: PDFDocument, surfaces: readonly Surface[], leaves: readonly Leaf[]): void {
  const kept = new Map<string, Set<number>>()
  for (const { stream, mcid } of leaves) {
    if (stream === null) continue
    const held = kept.get(stream.toString())
    if (held) held.add(mcid)
    else kept.set(stream.toString(), new Set([mcid]))
  }
  const { context } = document
  for (const surface of surfaces) {
    const { ref, isPage } = surface
    const text = withArtifacts(surface, kept.get(ref.toString()) ?? new Set())
    const page = isPage ? context.lookup(ref, PDFDict) : null
    const old = page ? page.get(PDFName.of('Contents')) : ref
    const held = old instanceof PDFRef ? context.lookup(old) : null
    const written = context.flateStream(Buffer.from(text, 'latin1'))
    if (!page && held instanceof PDFRawStream)
      for (const [key, value] of held.dict.entries())
        if (!STREAM_KEYS.has(key.decodeText())) written.dict.set(key, value)
    if (old instanceof PDFRef) context.assign(old, written)
    else page?.set(PDFName.of('Contents'), context.register(written))
  }
}

const [FILTER, DEFLATED, PARAMETERS] = [PDFName.of('Filter'), PDFName.of('FlateDecode'), PDFName.of('DecodeParms')]
const STREAM_KEYS = new Set(['Filter', 'Length', 'DecodeParms'])

function surfacesOf(document: PDFDocument): Surface[] {
  const { context } = document
  const forms = new Map<string, { ref: PDFRef; dict: PDFDict; stream: string }>()
  const pictures = new Set<string>()
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const kind = object.dict.get(PDFName.of('Subtype'))
    if (kind === PDFName.of('Image')) pictures.add(ref.toString())
    if (kind === PDFName.of('Form')) forms.set(ref.toString(), { ref, dict: object.dict, stream: decoded(object) })
  }
  const caller = (dict: PDFDict): Called => {
    const objects = dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    return name => {
      const ref = objects?.get(PDFName.of(name))?.toString() ?? ''
      if (pictures.has(ref)) return 'picture'
      return forms.get(ref)?.stream.includes('/MCID') ? 'tagged form' : 'form'
    }
  }
  return [
    ...document.getPages().map(({ ref, node }) => {
      const contents = node.lookup(PDFName.of('Contents'))
      const parts = contents instanceof PDFArray ? contents.asArray().map(part => context.lookup(part)) : [contents]
      const stream = parts.map(part => (part instanceof PDFRawStream ? decoded(part) : '')).join('\n')
      return { ref, isPage: true, stream, operators: operatorsIn(stream), called: caller(node) }
    }),
    ...[...forms.values()]
      .filter(({ stream }) => stream.includes('/MCID'))
      .map(({ ref, dict, stream }) => ({
        ref,
        isPage: false,
        stream,
        operators: operatorsIn(stream),
        called: caller(dict),
      })),
  ]
}

/** Chromium's streams are deflated and nothing else, which Node undoes at once. */
function decoded(stream: PDFRawStream): string {
  const isDeflated = stream.dict.get(FILTER) === DEFLATED && !stream.dict.has(PARAMETERS)
  const bytes = isDeflated ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes).toString('latin1')
}
