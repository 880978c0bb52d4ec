// Finds the main content of a page. Readability tells where it is; but Readability also drops paragraphs inside it, and a
// speech must stay whole: so its answer is used as a place on the page, and what it dropped there comes back unless it is a menu.

import { Readability } from '@mozilla/readability'
import { NUMBER, parsePage } from './html-parse.ts'
import { isChrome, lengthOf, linkShare } from './html-shown.ts'

/** What of the page is the speech. */
export interface Content {
  /** `whole`: with all that is in it; `part`: look inside; `out`: nothing of it. */
  choose: (element: Element) => 'whole' | 'part' | 'out'
  /** Words directly in it belong to the speech. */
  holdsText: (element: Element) => boolean
  /** Word, or another office program, wrote the page. */
  isOffice: boolean
}

/** Matches what Word, WPS and LibreOffice say of themselves, and a page of Word without it. */
const RE_OFFICE = /<meta[^>]{0,100}(?:generator|progid)[^>]{0,60}(?:word|wps|kingsoft|libreoffice|openoffice|aspose)|urn:schemas-microsoft-com:office:word"/i
/** Such a page has nothing around its text. */
const FEW_LINKS = 0.02
const MANY_LINKS = 0.33
/** Share of the page's unlinked text that the main content has at least. */
const LEAST_SHARE = 0.3
/** Share of the content's text that stands in the element taken for all of it. */
const MOST = 0.9
/** Above this Readability takes minutes. */
const MOST_ELEMENTS = 60_000
/** Matches names of what stands below an article. Not `content`, `article`. */
const RE_BESIDE = /comment|share|social|related|recommend|sidebar|footer|copyright|breadcrumb|crumb|toolbar|pager|pagination|prev|next|hot-?(?:list|news)|advert|\bads?\b|qrcode|bdshare|jiathis/i

export function findContent(page: Document, html: string): Content {
  const isOffice = RE_OFFICE.test(html.slice(0, 20_000))
  const found = isOffice || isBare(page.body) || page.querySelectorAll('*').length > MOST_ELEMENTS ? null : bestOf(page, html)
  if (!found) return { choose: element => !isOffice && isChrome(element) ? 'out' : 'whole', holdsText: () => true, isOffice }
  const holders = new Set<Element>()
  for (const element of found) for (let up: Element | null = element; up && !holders.has(up); up = up.parentElement) holders.add(up)
  const main = holderOfMost(page.body, found, holders)
  return {
    choose: element => holders.has(element) ? 'part' : main.contains(element) && isDroppedProse(element) ? 'whole' : 'out',
    holdsText: element => found.has(element) || element === main,
    isOffice,
  }
}

// --- internal ---

/** No site around it: hardly a link, and none of a site's parts. */
function isBare(body: Element): boolean {
  return body.querySelector('nav, header, footer, aside') === null && linkShare(body) < FEW_LINKS
}

/** What Readability keeps: strict first, and as long as anything where that leaves too little of the page. */
function bestOf(page: Document, html: string): Set<Element> | null {
  const strict = keptBy(page, html, 0)
  const all = lengthOf(page.body) * (1 - linkShare(page.body))
  if (strict && textOf(strict) >= all * LEAST_SHARE) return strict
  const loose = keptBy(page, html, Number.MAX_SAFE_INTEGER)
  return loose && (!strict || textOf(loose) > textOf(strict)) ? loose : strict
}

function keptBy(page: Document, html: string, charThreshold: number): Set<Element> | null {
  const copy = parsePage(html)
  if (!copy) return null
  showHidden(copy)
  const result = new Readability<Element>(copy, { charThreshold, disableJSONLD: true, keepClasses: true, serializer: node => node as Element }).parse()
  const root = result?.content
  if (!root) return null
  const byNumber = new Map(Array.from(page.querySelectorAll('*'), element => [element.getAttribute(NUMBER), element]))
  const kept = Array.from(root.querySelectorAll('*')).flatMap(element => byNumber.get(element.getAttribute(NUMBER)) ?? [])
  return kept.length > 0 ? new Set(kept) : null
}

/** A page that a script makes visible: Readability would throw away all of it. */
function showHidden(page: Document): void {
  const all = lengthOf(page.body)
  for (const element of page.querySelectorAll('[style*="hidden"], [style*="none"], [hidden], [aria-hidden]')) {
    if (lengthOf(element) <= all / 2) continue
    for (const name of ['style', 'hidden', 'aria-hidden']) element.removeAttribute(name)
  }
}

const textOf = (elements: ReadonlySet<Element>) => Array.from(elements).reduce((sum, element) => sum + ownLength(element), 0)

function ownLength(element: Element): number {
  let length = 0
  for (const child of element.childNodes) if (child.nodeType === 3) length += (child.textContent ?? '').trim().length
  return length
}

/** The smallest element with nearly all of the kept text in it. */
function holderOfMost(body: Element, kept: ReadonlySet<Element>, holders: ReadonlySet<Element>): Element {
  const length = new Map<Element, number>()
  for (const element of kept) {
    const own = ownLength(element)
    for (let up: Element | null = own > 0 ? element : null; up; up = up.parentElement) length.set(up, (length.get(up) ?? 0) + own)
  }
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
