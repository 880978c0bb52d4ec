// The page's title without the name of its site; where the text states it again, there it stands, else above the text.

import { unbroken } from '../../language/any-of.ts'
import { isColumn, isHouseOfSite, isSpeechTitle } from '../../language/titles.ts'
import type { Content } from './content.ts'
import type { Block } from '../shared/layout.ts'
import { headlineOf, type Headline } from './headline.ts'

/** Where the title may stand in the text. */
const DEPTH = 12
/** Matches what programs call a page that nobody named. Not `首页设计讲话`. */
const RE_NO_TITLE = new RegExp(
  unbroken`
    ^(?:untitled.*|无标题.*|新建.*|new document|document\s?\d*|文档\s?\d*|microsoft word.*|index|home|首页|正文|详情|文章(?:内容|详情)?
    |新闻(?:内容|详情|中心)?|.{0,80}\.(?:docx?|html?|txt|wps|pdf))$`,
  'i',
)
/** Matches what parts title and site: ` - `, `_`, ` | `, `--`. Not `——`, not `--在…上的讲话`: there a subtitle begins. */
const RE_PART =
  /\s*[|｜_»]\s*|\s*--+(?!\s*(?:在|致|写|記|记|关于|關於))\s*|\s+[-–—]\s+|(?<=[\p{Script=Han}》）])-(?=\p{Script=Han})/u
/** Matches a part that names a site. Not `在全市教育系统大会上的讲话`. */
const RE_SITE =
  /(?:网|网站|频道|栏目|专栏|首页|政府|公司|大学|学院|中学|小学|学校|文库|博客|新闻)$|\.(?:com|cn|org|net)\b/i
const LEAST = 4

/** The title gets its role, or comes first with what stands below it. */
export function withTitle(blocks: readonly Block[], page: Document, { isOffice }: Content): Block[] {
  if (blocks.some(block => block.kind === 'paragraph' && block.role === 'title')) return [...blocks]
  const names = namesOf(page)
  const title = statedTitle(names, page, blocks)
  const at = title === null ? -1 : placeOf(title, blocks)
  if (title !== null && at >= 0) return withRole(blocks, at)
  // What Word keeps as a title is often that of the document which this one was made from.
  if (isOffice) return [...blocks]
  const sites = names.flatMap(name =>
    name.split(RE_PART).filter(part => RE_SITE.test(part) && squeezed(part).length >= LEAST),
  )
  const headline = title === null ? headlineOf(page, blocks, sites) : { text: title, below: [] }
  const named = headline ?? partOf(names)
  if (!named) return [...blocks]
  const place = placeOf(named.text, blocks)
  if (place >= 0) return withRole(blocks, place)
  const below = named.below.map((text): Block => ({ kind: 'paragraph', text }))
  return [{ kind: 'paragraph', text: named.text, role: 'title' }, ...below, ...blocks]
}

// --- internal ---

const squeezed = (text: string) => text.replace(/[\s《》“”"「」]+/g, '')
const collapsed = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim()

const withRole = (blocks: readonly Block[], at: number) =>
  blocks.map((block, index) =>
    index === at && block.kind === 'paragraph' ? { ...block, role: 'title' as const } : block,
  )

/** What the page calls itself, the surest first. */
function namesOf(page: Document): string[] {
  const stated = [
    page.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content'),
    page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    ...Array.from(page.querySelectorAll('title'), title => title.textContent),
  ]
  return stated.map(text => collapsed(text ?? '')).filter(text => text !== '' && !RE_NO_TITLE.test(text))
}

/** The name that a heading or the text bears out; else one that reads like the title of a speech. */
function statedTitle(names: readonly string[], page: Document, blocks: readonly Block[]): string | null {
  const headings = Array.from(
    page.querySelectorAll('h1, h2, h3, h4, [class*="title"], [class*="Title"], [id*="title"]'),
    heading => collapsed(heading.textContent ?? ''),
  )
  for (const name of names) {
    const heading = headings
      .filter(one => squeezed(one).length >= LEAST && squeezed(name).startsWith(squeezed(one)))
      .toSorted((a, b) => b.length - a.length)[0]
    if (heading && !isHouseOfSite(heading)) return heading
  }
  const titles = names.map(withoutSite).filter(title => squeezed(title).length >= LEAST && !isHouseOfSite(title))
  return (
    titles.find(title => placeOf(title, blocks) >= 0) ??
    titles.find(one => isSpeechTitle(one) && !isColumn(one)) ??
    null
  )
}

/** `The Long Road Home | Daily Speeches`: a page with a name beside its site's. */
function partOf(names: readonly string[]): Headline | null {
  const named = names.find(name => name.split(RE_PART).filter(part => part.trim() !== '').length > 1)
  const title = named === undefined ? '' : withoutSite(named)
  return squeezed(title).length < LEAST || isHouseOfSite(title) || isColumn(title) ? null : { text: title, below: [] }
}

function withoutSite(name: string): string {
  const parts = name.split(RE_PART).filter(part => part.trim() !== '')
  const [first = name, second] = parts
  return second !== undefined && (first.length < LEAST || (RE_SITE.test(first) && !RE_SITE.test(second)))
    ? second
    : first
}

/** Index of the line that states the title: whole, or without speaker, subtitle or the wrap around it. */
function placeOf(title: string, blocks: readonly Block[]): number {
  const wanted = squeezed(title)
  const lines = blocks.slice(0, DEPTH).map(block => (block.kind === 'paragraph' ? squeezed(block.text) : ''))
  const same = lines.indexOf(wanted)
  if (same >= 0) return same
  return lines.findIndex(
    line =>
      line !== '' &&
      !/[。；：，！？…,:;.!?]$/.test(line) &&
      ((wanted.includes(line) && line.length >= LEAST && line.length * 2.5 >= wanted.length) ||
        (line.includes(wanted) && wanted.length >= LEAST && line.length <= wanted.length * 1.7)),
  )
}
