// Footnotes of a page: a sign in a sentence and a note below that point at each other, whatever the program that wrote
// them calls them. Nobody speaks either.

/** Matches what a note is called in its sentence: `[1]`, `2`, `iv`, `①`, `*`. Not `见附件`. */
const RE_MARK = /^[[〔［(（]?\s*(?:注\s*)?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*＊※†‡]{1,3}|[①-⑳⑴-⒇]|注)\s*[\]〕］)）]?$/i
/** Matches the way back where it is no such sign: `↩`, `^`. */
const RE_BACK = /^[\s\uFE0E\uFE0F]*[↩↑^⤴⏎]/u
const BLOCKS = 'li, p, dd, td, div, section, aside'
/** `注释`, `参考文献`, `Notes` above them. */
const LONGEST_HEADING = 12
const MOST_LINKS = 1_000
/** Ways back from one note, which several signs may point to. */
const MOST_BACK = 40

/** The signs and the notes, as elements that are left out whole. */
export function notesOf(page: Document): ReadonlySet<Element> {
  const links = Array.from(page.querySelectorAll('a[href^="#"]')).slice(0, MOST_LINKS)
  const found = new Set<Element>()
  if (links.length === 0) return found
  const places = placesIn(page)
  const target = (link: Element) => places.get(decoded(link.getAttribute('href')?.slice(1) ?? ''))
  const backs = new Map<Element, Element>()
  for (const link of links) {
    const note = target(link)
    if (!note || !RE_MARK.test(textOf(link)) || opensBlock(link)) continue
    const inside = Array.from((note.closest(BLOCKS) ?? note).querySelectorAll('a[href^="#"]')).slice(0, MOST_BACK)
    const back = inside.find(other => other !== link && isAbout(target(other), link))
    if (back && (RE_MARK.test(textOf(back)) || RE_BACK.test(back.textContent ?? ''))) backs.set(link, back)
  }
  for (const [mark, back] of backs) {
    found.add(mark)
    const box = boxOf(back, [...backs])
    if (box) found.add(box)
  }
  return found
}

// --- internal ---

const textOf = (element: Element) => (element.textContent ?? '').trim()

function placesIn(page: Document): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>()
  for (const element of page.querySelectorAll('[id], a[name]'))
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !places.has(name)) places.set(name, element)
  return places
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A link that opens its block is the note's own number. */
function opensBlock(link: Element): boolean {
  const block = link.closest(BLOCKS)
  return block === null || (textOf(block).startsWith(textOf(link)) && block.querySelector('a') === link)
}

/** The place is the sign itself, what it is wrapped in, or a name inside it. */
function isAbout(place: Element | undefined, mark: Element): boolean {
  return (
    place !== undefined && (place === mark || mark.contains(place) || (place.contains(mark) && !place.matches(BLOCKS)))
  )
}

/** The note with its number, and the box around it as long as nothing else is in there than notes and their heading. */
function boxOf(back: Element, pairs: readonly (readonly [Element, Element])[]): Element | null {
  let box = back.closest(BLOCKS)
  if (box === null || pairs.some(([mark]) => box?.contains(mark))) return null
  for (let outer = box.parentElement; outer; outer = outer.parentElement) {
    const around = outer
    if (pairs.some(([mark]) => around.contains(mark))) break
    const notes = pairs.filter(([, other]) => around.contains(other)).map(([, other]) => other.closest(BLOCKS))
    const rest = textOf(around).length - notes.reduce((sum, note) => sum + (note ? textOf(note).length : 0), 0)
    const isOne = around.getAttribute('id') !== null && notes.length === 1
    if (rest > LONGEST_HEADING && !isOne) break
    box = around
  }
  return box
}
