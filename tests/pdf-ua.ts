// What PDF/UA-1 (ISO 14289-1, in the words of the Matterhorn protocol) and PDF/A-2u (ISO 19005-2) ask of a file and a
// machine can see, asked of the file itself. What is drawn is read by pdf.js, the tree by pdf-lib: nothing of ours.
// docs/print.md has the same list for people.

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

/** What is wrong with a PDF, one sentence a fault; none for a good one. `isTagged` false: PDF/A-2u alone. */
export async function faultsOfPdf(bytes: Uint8Array, { isTagged = true } = {}): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const faults = [...metadataFaults(document, isTagged), ...archiveFaults(document), ...fontFaults(document.context)]
  if (!isTagged) return faults
  const tree = new Tree(document)
  return [...faults, ...tree.faults, ...annotationFaults(document, tree), ...(await drawingFaults(bytes, tree))]
}

// --- internal ---

const name = (text: string): PDFName => PDFName.of(text)

function metadataFaults({ catalog, context }: PDFDocument, isTagged: boolean): string[] {
  const stream = catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream)) return ['no XMP']
  const xmp = new TextDecoder().decode(decodePDFRawStream(stream).decode())
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  const stated = (key: string): string => {
    const value = info.lookup(name(key))
    return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : ''
  }
  const plain = (xml: string): string =>
    xml.replace(/&(lt|gt|quot|amp);/g, (_, entity) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[entity as 'lt'])
  const said = (element: string): string =>
    plain(new RegExp(`<${element}>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1] ?? '')
  const viewer = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)
  return when({
    'pdfuaid:part is not 1': isTagged !== (said('pdfuaid:part') === '1'),
    'pdfaid is not 2u': said('pdfaid:part') !== '2' || said('pdfaid:conformance') !== 'U',
    'pdfuaid is not described': isTagged && !xmp.includes('<pdfaSchema:prefix>pdfuaid<'),
    'no title, or two': said('dc:title') === '' || said('dc:title') !== stated('Title'),
    'two creators': said('xmp:CreatorTool') !== stated('Creator'),
    'two producers': said('pdf:Producer') !== stated('Producer'),
    'an author, keywords or dates that XMP lacks': ['Author', 'Keywords', 'Subject', 'CreationDate'].some(
      key => stated(key) !== '' && !xmp.includes(stated(key)),
    ),
    'the title is not shown': viewer?.get(name('DisplayDocTitle'))?.toString() !== 'true',
    'no language': !/^\(\w/.test(String(catalog.get(name('Lang')))),
    'not marked': isTagged && !/Marked true/.test(String(catalog.lookup(name('MarkInfo')))),
    suspects: /Suspects true/.test(String(catalog.lookup(name('MarkInfo')))),
  })
}

function archiveFaults({ catalog, context }: PDFDocument): string[] {
  const intent = catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.lookupMaybe(0, PDFDict)
  const profile = intent?.lookup(name('DestOutputProfile'))
  const icc = profile instanceof PDFRawStream ? decodePDFRawStream(profile).decode() : new Uint8Array()
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  const all = objects.map(object => (object instanceof PDFRawStream ? String(object.dict) : String(object))).join('\n')
  return when({
    'no output intent': intent?.get(name('S')) !== name('GTS_PDFA1'),
    'no ICC profile of RGB':
      Buffer.from(icc.subarray(36, 40)).toString() !== 'acsp' ||
      icc.length !== new DataView(icc.buffer, icc.byteOffset).getUint32(0),
    'no identity': !(context.trailerInfo.ID instanceof PDFArray),
    encrypted: context.trailerInfo.Encrypt !== undefined,
    'scripts, actions or files': /\/(?:JavaScript|Launch|EmbeddedFiles|OpenAction|AA|Sound|Movie|XFA)\b/.test(all),
    'colours of print': /\/(?:DeviceCMYK|Separation|DeviceN)\b/.test(all),
    'a filter that archives do not have': /\/(?:LZWDecode|Crypt)\b/.test(all),
    'a transfer function or a picture drawn over':
      /\/(?:TR2?|OPI|PS|Alternates) [^/]*[/>]/.test(all.replaceAll('/S /TR', '')) || /\/Interpolate true/.test(all),
  })
}

function fontFaults(context: PDFContext): string[] {
  return context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || font.get(name('Type')) !== name('Font')) return []
    const kind = String(font.get(name('Subtype')))
    const called = String(font.get(name('BaseFont')))
    const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict)
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(name(key)))
    return when({
      [`${called} is not embedded`]: !['/Type0', '/Type3'].includes(kind) && !isEmbedded,
      [`${called} has no way back to characters`]:
        kind !== '/CIDFontType2' && kind !== '/CIDFontType0' && !font.has(name('ToUnicode')),
      [`${called} is a font of the machine`]: !/Noto/.test(called) && kind !== '/Type3',
      [`${called} numbers its glyphs in its own way`]: kind === '/CIDFontType2' && !font.has(name('CIDToGIDMap')),
    })
  })
}

interface Element {
  type: string
  dict: PDFDict
  kids: Element[]
  /** Marked contents of its own, `stream:mcid`, and annotations. */
  contents: string[]
  annotations: PDFRef[]
}

const TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference Code Link Figure Formula Form Ruby RB RT'
  ).split(' '),
)

class Tree {
  readonly faults: string[] = []
  /** `stream:mcid` → how often the tree has it. */
  readonly contents = new Map<string, number>()
  readonly elements: Element[] = []
  readonly links = new Map<string, Element>()
  /** StructParents of a page or form → its reference. */
  readonly #context: PDFContext
  readonly #roles: Map<string, string>
  readonly #parents = new Map<number, PDFObject>()

  constructor({ catalog, context }: PDFDocument) {
    this.#context = context
    const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
    const roles = root.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? []
    this.#roles = new Map(roles.map(([from, to]) => [from.decodeText(), String(to).slice(1)]))
    const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray()
    for (let at = 0; at < numbers.length; at += 2)
      this.#parents.set(Number(String(numbers[at])), context.lookup(numbers[at + 1]) as PDFObject)
    const top = root.get(name('K'))
    if (top instanceof PDFRef) this.#read(top, null)
    this.#headings()
    for (const element of this.elements) this.#shape(element)
  }

  #read(ref: PDFRef, parent: PDFRef | null): Element {
    const dict = this.#context.lookup(ref, PDFDict)
    const own = String(dict.get(name('S'))).slice(1)
    const element: Element = { type: this.#roles.get(own) ?? own, dict, kids: [], contents: [], annotations: [] }
    this.elements.push(element)
    if (parent && dict.get(name('P')) !== parent) this.faults.push(`${own} does not know its parent`)
    if (!TYPES.has(element.type)) this.faults.push(`${own} is no standard type`)
    const held = dict.lookup(name('K'))
    const kids = held instanceof PDFArray ? held.asArray() : held ? [dict.get(name('K')) as PDFObject] : []
    for (const kid of kids) this.#kid(element, ref, kid)
    return element
  }

  #kid(element: Element, ref: PDFRef, kid: PDFObject): void {
    const value = this.#context.lookup(kid)
    if (value instanceof PDFNumber) return this.#content(element, ref, element.dict.get(name('Pg')), value.asNumber())
    if (!(value instanceof PDFDict)) return void this.faults.push('a kid that is nothing')
    if (value.get(name('Type')) === name('MCR')) {
      const place = value.get(name('Stm')) ?? value.get(name('Pg'))
      return this.#content(element, ref, place, value.lookup(name('MCID'), PDFNumber).asNumber())
    }
    if (value.get(name('Type')) === name('OBJR')) {
      const annotation = value.get(name('Obj')) as PDFRef
      element.annotations.push(annotation)
      this.links.set(annotation.toString(), element)
      const key = this.#context.lookup(annotation, PDFDict).lookupMaybe(name('StructParent'), PDFNumber)?.asNumber()
      const back = this.#context.lookup(ref)
      if (key === undefined || this.#parents.get(key) !== back) this.faults.push('an annotation without a way back')
      return
    }
    if (kid instanceof PDFRef) element.kids.push(this.#read(kid, ref))
    else this.faults.push('an element without a number')
  }

  #content(element: Element, ref: PDFRef, place: PDFObject | undefined, mcid: number): void {
    const holder = place ? this.#context.lookup(place) : undefined
    const dict = holder instanceof PDFDict ? holder : holder instanceof PDFRawStream ? holder.dict : null
    const key = dict?.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber()
    const row = key === undefined ? undefined : this.#parents.get(key)
    if (!(row instanceof PDFArray) || row.get(mcid) !== ref)
      this.faults.push(`${element.type}: content without a way back`)
    const id = `${key}:${mcid}`
    element.contents.push(id)
    this.contents.set(id, (this.contents.get(id) ?? 0) + 1)
  }

  #headings(): void {
    const levels = this.elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []))
    if (levels.length > 0 && levels[0] !== 1) this.faults.push('the first heading is not H1')
    levels.forEach((level, index) => {
      if (index > 0 && level > (levels[index - 1] ?? 0) + 1) this.faults.push(`H${levels[index - 1]} then H${level}`)
    })
  }

  #shape(element: Element): void {
    const { type, kids, contents, annotations, dict } = element
    const types = kids.map(kid => kid.type)
    const only = (...allowed: string[]): boolean => contents.length === 0 && types.every(kid => allowed.includes(kid))
    const alt = dict.lookup(name('Alt')) ?? dict.lookup(name('ActualText'))
    const hasWords = (alt instanceof PDFHexString || alt instanceof PDFString) && alt.decodeText().trim() !== ''
    this.faults.push(
      ...when({
        [`${type} with loose content`]: ['Document', 'Div', 'BlockQuote', 'Sect'].includes(type) && contents.length > 0,
        'L without items': type === 'L' && !(only('LI', 'L', 'Caption') && types.includes('LI')),
        [`LI of ${types.join(' ')}`]:
          type === 'LI' && !(only('Lbl', 'LBody') && /^(?:Lbl )?LBody$/.test(types.join(' '))),
        'Ruby without word and reading': type === 'Ruby' && types.join(' ') !== 'RB RT',
        [`Lbl or LBody in no item`]: type !== 'LI' && types.some(kid => kid === 'Lbl' || kid === 'LBody'),
        'Table without rows': type === 'Table' && !only('TR', 'THead', 'TBody', 'TFoot', 'Caption'),
        'TR without cells': type === 'TR' && !(only('TH', 'TD') && types.length > 0),
        'a cell in no row': type !== 'TR' && types.some(kid => kid === 'TH' || kid === 'TD'),
        'rows of different length':
          type === 'Table' && new Set(kids.filter(kid => kid.type === 'TR').map(columnsOf)).size > 1,
        'TH without scope': type === 'TH' && !/\/Scope \/(?:Row|Column|Both)/.test(String(dict.lookup(name('A')))),
        'TH without words': type === 'TH' && contents.length + kids.length === 0,
        'Figure without Alt': type === 'Figure' && !hasWords,
        'Link without annotation': type === 'Link' && (annotations.length === 0 || contents.length + kids.length === 0),
        [`${type} that holds nothing`]: type !== 'TD' && contents.length + kids.length + annotations.length === 0,
        [`${type} within words`]:
          ['P', 'H1', 'H2', 'Lbl'].includes(type) && types.some(kid => !['Span', 'Link', 'Ruby'].includes(kid)),
      }),
    )
  }
}

function columnsOf({ kids }: Element): number {
  return kids.reduce(
    (sum, { dict }) => sum + Number(/\/ColSpan (\d+)/.exec(String(dict.lookup(name('A'))))?.[1] ?? 1),
    0,
  )
}

function annotationFaults(document: PDFDocument, tree: Tree): string[] {
  return document.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
    return [
      ...when({
        'an order of tabs that is not the tree': annotations.length > 0 && node.get(name('Tabs')) !== name('S'),
      }),
      ...annotations.flatMap(ref => {
        const annotation = document.context.lookup(ref, PDFDict)
        const words = annotation.lookup(name('Contents'))
        return when({
          'a link without words': !(words instanceof PDFHexString) || words.decodeText().trim() === '',
          'a link in no Link': tree.links.get(ref.toString())?.type !== 'Link',
          'an annotation that is not printed': annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() !== 4,
        })
      }),
    ]
  })
}

/** What is drawn: in a marked content of the tree, or an artifact; never one within the other. */
async function drawingFaults(bytes: Uint8Array, tree: Tree): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS()
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const painting = new Set(
    [
      'showText',
      'fill',
      'eoFill',
      'stroke',
      'fillStroke',
      'eoFillStroke',
      'constructPath',
      'shadingFill',
      'paintImageXObject',
      'paintInlineImageXObject',
      'paintImageMaskXObject',
    ].map(key => OPS[key as keyof typeof OPS]),
  )
  const faults = new Set<string>()
  let seen = 0
  for (let no = 1; no <= document.numPages; no++) {
    const { fnArray, argsArray } = await (await document.getPage(no)).getOperatorList()
    const open: ('tagged' | 'artifact' | 'other')[] = []
    fnArray.forEach((code, at) => {
      const args = argsArray[at] as unknown[] | null
      if (code === OPS.beginMarkedContentProps || code === OPS.beginMarkedContent) {
        const [tag, mcid] = (args ?? []) as [{ name?: string } | string, number | null | undefined]
        const kind =
          (typeof tag === 'string' ? tag : tag.name) === 'Artifact'
            ? 'artifact'
            : typeof mcid === 'number'
              ? 'tagged'
              : 'other'
        if (kind === 'tagged') seen++
        if (kind === 'artifact' && open.includes('tagged')) faults.add(`page ${no}: an artifact in tagged content`)
        if (kind === 'tagged' && open.length > 0) faults.add(`page ${no}: tagged content in ${open.at(-1)}`)
        open.push(kind)
      } else if (code === OPS.endMarkedContent) {
        if (open.pop() === undefined) faults.add(`page ${no}: an end without a beginning`)
      } else if (painting.has(code) && !isClip(code, args) && !open.includes('tagged') && !open.includes('artifact'))
        faults.add(`page ${no}: drawn in nothing`)
    })
    if (open.length > 0) faults.add(`page ${no}: marked content without an end`)
  }
  const owned = [...tree.contents.values()]
  if (owned.some(count => count > 1)) faults.add('marked content with two owners')
  if (owned.length !== seen) faults.add(`${seen} marked contents, ${owned.length} in the tree`)
  return [...faults]

  /** A path that is only cut with is not drawn. */
  function isClip(code: number, args: unknown[] | null): boolean {
    return code === OPS.constructPath && args?.[0] === OPS.endPath
  }
}

function when(faults: Record<string, boolean>): string[] {
  return Object.entries(faults).flatMap(([fault, holds]) => (holds ? [fault] : []))
}
