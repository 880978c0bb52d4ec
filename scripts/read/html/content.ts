// Finds the main content of a page. Readability tells where it is; but Readability also drops paragraphs inside it, and
// a speech must stay whole: so its answer is used as a place on the page, and what it dropped there comes back unless
// it is a menu.

import { unbroken } from '../../language/any-of.ts'
import { Readability } from '@mozilla/readability'
import { parsePage } from './parse.ts'
import { isChrome, lengthOf, linkShare } from './shown.ts'

/** What of the page is the speech. */
export interface Content {
  /** `whole`: with all that is in it; `part`: look inside; `out`: nothing of it. */
  choose: (element: Element) => 'whole' | 'part' | 'out'
  /** These words belong to the speech, though what stands around them may not. */
  keeps: (text: Node) => boolean
  /** Word, or another office program, wrote the page. */
  isOffice: boolean
}

/** Matches what Word, WPS and LibreOffice say of themselves, and a page of Word without it. */
const RE_OFFICE = new RegExp(
  unbroken`
    <meta[^>]{0,100}(?:generator|progid)[^>]{0,60}(?:word|wps|kingsoft|libreoffice|openoffice|aspose)
    |urn:schemas-microsoft-com:office:word"`,
  'i',
)
const MANY_LINKS = 0.33
/** Share of the page's unlinked text that the main content has at least. */
const LEAST_SHARE = 0.3
/** Share of the content's text that stands in the element taken for all of it. */
const MOST = 0.9
/** Private characters of Unicode, one for each text of a page. */
const FIRST_SIGN = 0xf0000
const RE_SIGN = /[\u{F0000}-\u{10FFFF}]/gu
/** Above this Readability takes minutes. */
const MOST_ELEMENTS = 60_000
/** Matches names of what stands below an article. Not `content`, `article`. */
const RE_BESIDE = new RegExp(
  unbroken`
    comment|share|social|related|recommend|sidebar|footer|copyright|breadcrumb|crumb|toolbar|pager|pagination|prev
    |next|hot-?(?:list|news)|advert|\bads?\b|qrcode|bdshare|jiathis`,
  'i',
)

export function findContent(page: Document, html: string): Content {
  const isOffice = RE_OFFICE.test(html.slice(0, 20_000))
  const found =
    isOffice || isBare(page.body) || page.querySelectorAll('*').length > MOST_ELEMENTS ? null : bestOf(page, html)
  if (!found)
    return { choose: element => (!isOffice && isChrome(element) ? 'out' : 'whole'), keeps: () => true, isOffice }
  const holders = new Set<Node>()
  for (const text of found) for (let up = text.parentNode; up && !holders.has(up); up = up.parentNode) holders.add(up)
  const parents = new Set(Array.from(found, text => text.parentNode))
  const main = holderOfMost(page.body, found, holders)
  return {
    choose: element =>
      holders.has(element) ? 'part' : main.contains(element) && isDroppedProse(element) ? 'whole' : 'out',
    keeps: text => parents.has(text.parentNode) || text.parentNode === main,
    isOffice,
  }
}

// --- internal ---

/** No site around it: no link, no program, none of a site's parts. */
function isBare(body: Element): boolean {
  return body.querySelector('nav, header, footer, aside, script, a[href]') === null
}

/** What Readability keeps: strict first, and as long as anything where that leaves too little of the page. */
function bestOf(page: Document, html: string): Set<Node> | null {
  const strict = keptBy(page, html, 0)
  const all = lengthOf(page.body) * (1 - linkShare(page.body))
  if (strict && textOf(strict) >= all * LEAST_SHARE) return strict
  const loose = keptBy(page, html, Number.MAX_SAFE_INTEGER)
  return loose && (!strict || textOf(loose) > textOf(strict)) ? loose : strict
}

/** Readability rebuilds what it keeps: each text gets a sign of its own, by which it is known again. */
function keptBy(page: Document, html: string, charThreshold: number): Set<Node> | null {
  const copy = parsePage(html)
  if (!copy) return null
  showHidden(copy)
  textsIn(copy.body).forEach((text, index) => {
    text.textContent += String.fromCodePoint(FIRST_SIGN + index)
  })
  const result = new Readability<Element>(copy, {
    charThreshold,
    disableJSONLD: true,
    serializer: node => node as Element,
  }).parse()
  const texts = textsIn(page.body)
  const kept = Array.from((result?.content?.textContent ?? '').matchAll(RE_SIGN)).flatMap(
    ([sign]) => texts[(sign.codePointAt(0) ?? 0) - FIRST_SIGN] ?? [],
  )
  return kept.length > 0 ? new Set(kept) : null
}

/** Texts that are not blank, in order. */
export function textsIn(root: Node): Node[] {
  const texts: Node[] = []
  const visit = (node: Node) => {
    if (node.nodeType === 3 && (node.textContent ?? '').trim() !== '') texts.push(node)
    for (const child of node.childNodes) visit(child)
  }
  visit(root)
  return texts
}

/** A page that a script makes visible: Readability would throw away all of it. */
function showHidden(page: Document): void {
  const all = lengthOf(page.body)
  for (const element of page.querySelectorAll('[style*="hidden"], [style*="none"], [hidden], [aria-hidden]')) {
    if (lengthOf(element) <= all / 2) continue
    for (const name of ['style', 'hidden', 'aria-hidden']) element.removeAttribute(name)
  }
}

const textOf = (texts: ReadonlySet<Node>) => Array.from(texts).reduce((sum, text) => sum + wordsOf(text), 0)
const wordsOf = (text: Node) => (text.textContent ?? '').trim().length

/** The smallest element with nearly all of the kept text in it. */
function holderOfMost(body: Element, kept: ReadonlySet<Node>, holders: ReadonlySet<Node>): Element {
  const length = new Map<Node, number>()
  for (const text of kept)
    for (let up = text.parentNode; up; up = up.parentNode) length.set(up, (length.get(up) ?? 0) + wordsOf(text))
  const least = (length.get(body) ?? 0) * MOST
  let main = body
  for (;;) {
    const next = Array.from(main.children).find(child => holders.has(child) && (length.get(child) ?? 0) >= least)
    if (!next) return main
    main = next
  }
}

/** Inside the content, and no menu, no list of links, nothing named as such. */
function isDroppedProse(element: Element): boolean {
  return !isChrome(element) && !RE_BESIDE.test(`${element.className} ${element.id}`) && linkShare(element) < MANY_LINKS
}
