// The structure tree of a PDF as a value: what a screen reader walks through. Read from a document, put in order by
// rules of its own (order.ts), and written back, of one document or of several.

import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib'

/** A structure element: `P`, `H1`, `LI` …; `entries`: what else it states (`Alt`, `Lang`). */
export interface Tag {
  type: string
  entries: readonly (readonly [name: string, value: PDFObject])[]
  kids: readonly (Tag | Leaf)[]
  cell?: Cell
}

/** Of a table: what a head is the head of, and over how many rows and columns it goes. */
export interface Cell {
  scope: string | null
  rows: number
  columns: number
}

/** A marked content of a page, or of a form drawn on it; or an annotation. */
export interface Leaf {
  page: PDFRef
  /** What has the marked content; null for an annotation. */
  stream: PDFRef | null
  mcid: number
  annotation?: PDFRef
}

export function isTag(kid: Tag | Leaf): kid is Tag {
  return 'type' in kid
}

/** All leaves, in the order in which they are read. */
export function leavesOf(tag: Tag): Leaf[] {
  return tag.kids.flatMap(kid => (isTag(kid) ? leavesOf(kid) : [kid]))
}

/** The tree of a document; null where it has none. */
export function readTree({ catalog, context }: PDFDocument): Tag | null {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookup(name('K'))
  return root instanceof PDFDict ? readTag(context, root, null) : null
}

/** The tree takes the place of the one that is there; pages and forms get their numbers in it. */
export function writeTree({ catalog, context }: PDFDocument, tree: Tag): void {
  dropTree(catalog, context)
  const root = context.obj({ Type: 'StructTreeRoot', RoleMap: ROLES })
  const rootRef = context.register(root)
  const parents = new Parents(context)
  root.set(name('K'), writeTag(context, tree, rootRef, parents))
  root.set(name('ParentTree'), context.register(parents.numberTree()))
  root.set(name('ParentTreeNextKey'), PDFNumber.of(parents.count))
  catalog.set(name('StructTreeRoot'), rootRef)
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
}

// --- internal ---

/** Types of PDF 2.0 in a file of 1.7. */
const ROLES = { Em: 'Span', Strong: 'Span' }
/** Written anew, or (`ID`) of no use: cells have a scope. */
const OWN = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ID'])
const CELLS = new Set(['TD', 'TH'])

function name(text: string): PDFName {
  return PDFName.of(text)
}

function readTag(context: PDFContext, element: PDFDict, inherited: PDFRef | null): Tag {
  const own = element.get(name('Pg'))
  const page = own instanceof PDFRef ? own : inherited
  const held = element.lookup(name('K'))
  const kids = held instanceof PDFArray ? held.asArray() : held ? [held] : []
  const type = element.lookup(name('S'), PDFName).decodeText()
  const isCell = CELLS.has(type)
  return {
    type,
    entries: element.entries().flatMap(([key, value]) => {
      const named = key.decodeText()
      return OWN.has(named) || (isCell && named === 'A') ? [] : [[named, value] as const]
    }),
    ...(isCell && { cell: readCell(context, element) }),
    kids: kids.flatMap((kid): (Tag | Leaf)[] => {
      const value = context.lookup(kid)
      if (value instanceof PDFNumber) return page ? [{ page, stream: page, mcid: value.asNumber() }] : []
      return value instanceof PDFDict ? readKid(context, value, page) : []
    }),
  }
}

function readKid(context: PDFContext, kid: PDFDict, inherited: PDFRef | null): (Tag | Leaf)[] {
  const type = kid.get(name('Type'))
  if (type !== name('MCR') && type !== name('OBJR')) return [readTag(context, kid, inherited)]
  const own = kid.get(name('Pg'))
  const page = own instanceof PDFRef ? own : inherited
  const annotation = kid.get(name('Obj'))
  if (page && annotation instanceof PDFRef) return [{ page, stream: null, mcid: -1, annotation }]
  const stream = kid.get(name('Stm'))
  const mcid = kid.lookupMaybe(name('MCID'), PDFNumber)?.asNumber()
  return page && mcid !== undefined ? [{ page, stream: stream instanceof PDFRef ? stream : page, mcid }] : []
}

function readCell(context: PDFContext, element: PDFDict): Cell {
  const held = element.lookup(name('A'))
  const stated = (held instanceof PDFArray ? held.asArray() : held ? [held] : []).map(each => context.lookup(each))
  const find = (key: string): PDFObject | undefined =>
    stated.flatMap(each => (each instanceof PDFDict ? (each.lookup(name(key)) ?? []) : []))[0]
  const [scope, rows, columns] = ['Scope', 'RowSpan', 'ColSpan'].map(find)
  return {
    scope: scope instanceof PDFName ? scope.decodeText() : null,
    rows: rows instanceof PDFNumber ? rows.asNumber() : 1,
    columns: columns instanceof PDFNumber ? columns.asNumber() : 1,
  }
}

function cellEntries({ scope, rows, columns }: Cell): Record<string, string | number> | null {
  if (scope === null && rows === 1 && columns === 1) return null
  return {
    O: 'Table',
    ...(scope !== null && { Scope: scope }),
    ...(rows > 1 && { RowSpan: rows }),
    ...(columns > 1 && { ColSpan: columns }),
  }
}

function dropTree(catalog: PDFDict, context: PDFContext): void {
  const drop = (ref: PDFObject | undefined): void => {
    const value = ref && context.lookup(ref)
    if (!(value instanceof PDFDict) || value.get(name('Type')) === name('MCR')) return
    const kids = value.lookup(name('K'))
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) drop(kid)
    if (!(kids instanceof PDFArray)) drop(value.get(name('K')))
    for (const held of [ref, value.get(name('K')), value.get(name('ParentTree')), value.get(name('IDTree'))])
      if (held instanceof PDFRef) context.delete(held)
  }
  drop(catalog.get(name('StructTreeRoot')))
}

function writeTag(context: PDFContext, tag: Tag, parent: PDFRef, parents: Parents): PDFRef {
  const ref = context.nextRef()
  const [page] = leavesOf(tag).map(leaf => leaf.page)
  const kids = tag.kids.map((kid): PDFObject => {
    if (isTag(kid)) return writeTag(context, kid, ref, parents)
    parents.note(kid, ref)
    if (kid.annotation) return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page })
    if (kid.stream === page) return PDFNumber.of(kid.mcid)
    return context.obj({
      Type: 'MCR',
      Pg: kid.page,
      MCID: kid.mcid,
      ...(kid.stream !== null && kid.stream !== kid.page && { Stm: kid.stream }),
    })
  })
  const element = context.obj({ S: tag.type, P: parent })
  if (page) element.set(name('Pg'), page)
  for (const [key, value] of tag.entries) element.set(name(key), value)
  const cell = tag.cell ? cellEntries(tag.cell) : null
  if (cell) element.set(name('A'), context.obj(cell))
  if (kids.length > 0) element.set(name('K'), kids.length === 1 && kids[0] ? kids[0] : context.obj(kids))
  context.assign(ref, element)
  return ref
}

/** Which element owns what is marked in a stream: the way back from the page to the tree. */
class Parents {
  readonly #context: PDFContext
  readonly #rows: (PDFRef | (PDFRef | null)[])[] = []
  readonly #keys = new Map<PDFRef, number>()

  constructor(context: PDFContext) {
    this.#context = context
  }

  get count(): number {
    return this.#rows.length
  }

  note({ stream, mcid, annotation }: Leaf, owner: PDFRef): void {
    if (annotation) {
      this.#state(annotation, 'StructParent', this.#rows.push(owner) - 1)
      return
    }
    if (stream === null) return
    let key = this.#keys.get(stream)
    if (key === undefined) {
      key = this.#rows.push([]) - 1
      this.#keys.set(stream, key)
      this.#state(stream, 'StructParents', key)
    }
    const row = this.#rows[key]
    if (Array.isArray(row)) row[mcid] = owner
  }

  numberTree(): PDFDict {
    const numbers = this.#rows.flatMap((row, key): (number | PDFRef)[] => [
      key,
      Array.isArray(row) ? this.#context.register(this.#context.obj(Array.from(row, owner => owner ?? null))) : row,
    ])
    return this.#context.obj({ Nums: numbers })
  }

  #state(ref: PDFRef, key: string, value: number): void {
    const holder = this.#context.lookup(ref)
    const dict = holder instanceof PDFDict ? holder : holder && 'dict' in holder ? holder.dict : null
    if (dict instanceof PDFDict) dict.set(name(key), PDFNumber.of(value))
  }
}
