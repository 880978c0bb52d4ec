// The rules that make Chromium's tags what ISO 14289-1 (PDF/UA-1) asks for. Chromium tags each box and each run of text
// as `NonStruct`, items of a list without label and body, and a `<figure>` of words as a picture.

import { isTag, leavesOf, type Leaf, type Tag } from './tree.ts'

/** The tree in order. `isMatter`: a leaf that shows words or a picture, not only rules and grounds. */
export function inOrder(tree: Tag, isMatter: (leaf: Leaf) => boolean): Tag {
  const [document] = ordered(withMatter(tree, isMatter), false)
  return document && isTag(document) ? headed({ ...document, kids: paragraphs(document.kids) }, []) : tree
}

// --- internal ---

type Kid = Tag | Leaf

/** These hold words; a box within them is none. */
const HOLDS_WORDS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Lbl',
  'Span',
  'Em',
  'Strong',
  'Link',
  'Figure',
  'RB',
  'RT',
])
/** These hold words or blocks. */
const HOLDS_BOTH = new Set(['TD', 'TH', 'LBody'])
const CELLS = new Set(['TD', 'TH'])

/** Leaves without matter go, and elements that then hold nothing; a cell stays, for the others have their columns. */
function withMatter(tag: Tag, isMatter: (leaf: Leaf) => boolean): Tag {
  const isPicture = tag.type === 'Figure' && states(tag, 'Alt')
  const page = tag.type === 'TH' ? leavesOf(tag).find(isMatter)?.page : undefined
  return {
    ...tag,
    kids: tag.kids.flatMap((kid): Kid[] => {
      if (!isTag(kid)) return isPicture || kid.annotation || isMatter(kid) ? [kid] : []
      // The head of a table comes again on each page: it is read once.
      const inside = withMatter(kid, leaf => isMatter(leaf) && (page === undefined || leaf.page === page))
      return inside.kids.length > 0 || CELLS.has(kid.type) ? [inside] : []
    }),
  }
}

function ordered(tag: Tag, isInWords: boolean): Kid[] {
  const within = isInWords || HOLDS_WORDS.has(tag.type)
  const kids = tag.kids.flatMap(kid => (isTag(kid) ? ordered(kid, within) : [kid]))
  // A run of text, or a box: its words beside blocks are a paragraph.
  if (tag.type === 'NonStruct') return within || !tag.kids.some(isTag) ? kids : paragraphs(kids)
  if (tag.type === 'Ruby') return [{ ...tag, kids: ruby(kids) }]
  if (tag.type === 'Table') return [{ ...tag, kids: rows(kids) }]
  if (tag.type === 'LI') return [{ ...tag, kids: item(kids) }]
  if (tag.type === 'Figure' && !states(tag, 'Alt')) return [{ ...tag, type: 'Div', kids: paragraphs(kids) }]
  if (tag.type === 'TH' && kids.length === 0 && tag.cell)
    return [{ ...tag, type: 'TD', cell: { ...tag.cell, scope: null }, kids }]
  if (HOLDS_WORDS.has(tag.type) || HOLDS_BOTH.has(tag.type)) return [{ ...tag, kids }]
  return [{ ...tag, kids: paragraphs(kids) }]
}

/** Words among blocks become paragraphs: as many as there are runs of them. */
function paragraphs(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = []
  let run: Kid[] = []
  const end = (): void => {
    if (run.length > 0) blocks.push({ type: 'P', entries: [], kids: run })
    run = []
  }
  for (const kid of kids) {
    if (!isTag(kid) || INLINE.has(kid.type)) run.push(kid)
    else {
      end()
      blocks.push(kid)
    }
  }
  end()
  return blocks
}

const INLINE = new Set(['Em', 'Strong', 'Span', 'Link', 'Ruby'])

/** `<li><em>一</em>…` → label and body: markers are the first `<em>` of their item in every slide of ours. */
function item(kids: readonly Kid[]): Kid[] {
  if (kids.some(kid => isTag(kid) && kid.type === 'LBody')) return [...kids]
  const at = kids.findIndex(kid => isTag(kid) && (kid.type === 'Em' || kid.type === 'Lbl'))
  const marker = at === 0 ? kids[0] : undefined
  const label: Kid[] =
    marker && isTag(marker) && kids.length > 1 ? [{ type: 'Lbl', entries: [], kids: marker.kids }] : []
  const body = label.length > 0 ? kids.slice(1) : kids
  return [...label, { type: 'LBody', entries: [], kids: [...body] }]
}

/**
 * An empty cell in the corner of a table is none for Chromium: rows that are too short get theirs again, the first one
 * in front. What stands in no row is a row's neighbour, and so a paragraph of the caption.
 */
function rows(kids: readonly Kid[]): Kid[] {
  const inside = kids.flatMap((kid): Kid[] => (isTag(kid) && GROUPS.has(kid.type) ? [...kid.kids] : [kid]))
  const lines = inside.filter((kid): kid is Tag => isTag(kid) && kid.type === 'TR')
  const loose = paragraphs(inside.filter(kid => !isTag(kid) || (kid.type !== 'TR' && kid.type !== 'Caption')))
  const captions = inside.filter(kid => isTag(kid) && kid.type === 'Caption')
  const isPlain = lines.every(({ kids: cells }) => cells.every(cell => isTag(cell) && (cell.cell?.rows ?? 1) === 1))
  const most = Math.max(0, ...lines.map(columnsOf))
  return [
    ...(loose.length > 0 ? [{ type: 'Caption', entries: [], kids: loose }] : captions),
    ...lines.map((line, index) => {
      const missing = Array.from({ length: isPlain ? most - columnsOf(line) : 0 }, () => EMPTY)
      return { ...line, kids: index === 0 ? [...missing, ...line.kids] : [...line.kids, ...missing] }
    }),
  ]
}

const GROUPS = new Set(['THead', 'TBody', 'TFoot', 'NonStruct'])
const EMPTY: Tag = { type: 'TD', entries: [], kids: [], cell: { scope: null, rows: 1, columns: 1 } }

function columnsOf({ kids }: Tag): number {
  return kids.reduce((sum, kid) => sum + (isTag(kid) ? (kid.cell?.columns ?? 1) : 0), 0)
}

/** Headings from H1 on and without a gap, whatever part of the slides is printed; `above`: the levels that are open. */
function headed(tag: Tag, above: number[]): Tag {
  const level = Number(/^H(\d)$/.exec(tag.type)?.[1] ?? Number.NaN)
  if (!Number.isNaN(level)) {
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    return { ...tag, type: `H${above.length}` }
  }
  return { ...tag, kids: tag.kids.map(kid => (isTag(kid) ? headed(kid, above) : kid)) }
}

/** A word and its reading: what is not the reading is the word. */
function ruby(kids: readonly Kid[]): Kid[] {
  const isPart = (kid: Kid): boolean => isTag(kid) && (kid.type === 'RB' || kid.type === 'RT')
  const base = kids.filter(kid => !isPart(kid))
  const parts = kids.filter(isPart)
  return base.length > 0 ? [{ type: 'RB', entries: [], kids: base }, ...parts] : parts
}

function states({ entries }: Tag, name: string): boolean {
  return entries.some(([key]) => key === name)
}
