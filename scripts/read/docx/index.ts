// Word's .docx (and .docm) → text with its marks. Opens the package, finds its parts, says what the file carries
// besides the speech.

import { readBody } from './body.ts'
import { chunkRelations, chunksOf, type ReadChunk } from './chunks.ts'
import { readStyles } from './styles.ts'
import { failure } from '../shared/failure.ts'
import type { Remark } from '../../model/source.ts'
import type { Reading } from '../shared/reading.ts'
import { type Block, layOut } from '../shared/layout.ts'
import { createLost, type Lost } from '../shared/lost.ts'
import { attribute, child, descendants, elements, localName, parsePart, type XmlElement } from '../shared/xml.ts'
import { isZip, openZip, type Zip } from '../shared/zip.ts'
import { readWordXml } from './word-xml.ts'

const MAIN = /\/officeDocument$/
/** Words that somebody put in or took out while Word kept track. */
const CHANGES: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

/** `readChunk` reads parts of other formats that the body embeds. */
export function readDocx(bytes: Uint8Array, path: string, readChunk: ReadChunk = () => null): Reading {
  const lost = createLost()
  const { blocks, remarks } = docxBlocks(bytes, path, { lost, readChunk })
  const { text, marks, remarks: laid } = layOut(blocks)
  if (text.trim() === '' && lost.remarks().some(({ rule }) => rule === 'read-embedded'))
    throw failure('read-only-embedded', path)
  return { text, marks, encoding: 'utf-8', remarks: [...remarks, ...laid, ...lost.remarks()] }
}

/** What the body shows, laid out by who asked for it. */
export function docxBlocks(
  bytes: Uint8Array,
  path: string,
  { lost, readChunk }: { lost: Lost; readChunk: ReadChunk },
): { blocks: Block[]; remarks: Remark[] } {
  const zip = isZip(bytes) ? openZip(bytes, path) : null
  const { body, styles, numbering, chunk } = zip
    ? partsOf(zip, path, readChunk)
    : { ...readWordXml(bytes, path), chunk: () => null }
  if (!body) throw failure('read-damaged', path)
  const blocks = readBody(body, { styles: readStyles(styles), numbering, lost, chunk })
  const hasMacros = zip?.names.some(name => /(?:^|\/)vbaProject\.bin$/i.test(name)) ?? false
  const remarks = [
    ...(hasMacros ? [{ rule: 'read-macros' }] : []),
    ...(hasChanges(body) ? [{ rule: 'read-changes' }] : []),
  ]
  return { blocks, remarks }
}

/** Where it says that parts of other formats stand in the body, which take other readers; empty for most files. */
export function embeddedParts(bytes: Uint8Array, path: string): string[] {
  return isZip(bytes) ? chunkRelations(openZip(bytes, path)) : []
}

// --- internal ---

/** The body of a package and what it needs. */
function partsOf(zip: Zip, path: string, readChunk: ReadChunk) {
  const part = (name: string): XmlElement | null => {
    const content = zip.part(name)
    return content && parsePart(content, path)
  }
  const main = mainPart(zip, path)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  return {
    body: child(part(main) ?? undefined, 'body'),
    styles: part(`${folder}styles.xml`),
    numbering: part(`${folder}numbering.xml`),
    chunk: chunksOf(zip, main, path, readChunk),
  }
}

function hasChanges(body: XmlElement): boolean {
  for (const element of descendants(body)) if (CHANGES.has(localName(element))) return true
  return false
}

/** Word says in _rels/.rels which part is the document; it may have another name than word/document.xml. */
function mainPart(zip: Zip, path: string): string {
  const relations = zip.part('_rels/.rels')
  const target = relations && elements(parsePart(relations, path)).find(one => MAIN.test(attribute(one, 'Type') ?? ''))
  const name = ((target && attribute(target, 'Target')) || 'word/document.xml').replace(/^\.?\//, '')
  return zip.names.includes(name) ? name : 'word/document.xml'
}
