// What is drawn on a layout of the unit's own presentation, and where words can stand beside it.

import type { XmlElement } from '@rgrove/parse-xml'
import type { Box } from './grid.ts'
import { childrenOf, find, frameOf, localName } from './template-xml.ts'

/** Boxes of what a layout and its master draw, in English Metric Units; placeholders are not drawn. */
export function shapesOf(layout: XmlElement | null, master: XmlElement | null): Box[] {
  const roots = layout?.attributes['showMasterSp'] === '0' ? [layout] : [layout, master]
  return roots.flatMap(root => childrenOf(find(root, 'cSld', 'spTree')).flatMap(drawnBox))
}

/** What of an area is left beside the shapes: it is cut at each of them where that costs least. */
export function clearOf(area: Box, shapes: readonly Box[], { width, height }: { width: number; height: number }): Box {
  const [padX, padY] = [width * PADDING, height * PADDING]
  return shapes.reduce((left, { x, y, w, h }): Box => {
    if (!meets(left, { x, y, w, h })) return left
    const right = left.x + left.w
    const bottom = left.y + left.h
    const cuts: Box[] = [
      { ...left, h: y - padY - left.y },
      { ...left, y: y + h + padY, h: bottom - (y + h + padY) },
      { ...left, w: x - padX - left.x },
      { ...left, x: x + w + padX, w: right - (x + w + padX) },
    ]
    const size = (box: Box) => Math.max(0, box.w) * Math.max(0, box.h)
    return cuts.toSorted((one, other) => size(other) - size(one))[0] ?? left
  }, area)
}

/** Shapes that lie in the way of words in this box; what holds all of it is the ground that it was drawn for. */
export function inTheWay(
  box: Box,
  shapes: readonly Box[],
  { width, height }: { width: number; height: number },
): Box[] {
  const [slackX, slackY] = [width * PADDING, height * PADDING]
  const isGround = ({ x, y, w, h }: Box) =>
    x <= box.x + slackX && y <= box.y + slackY && x + w >= box.x + box.w - slackX && y + h >= box.y + box.h - slackY
  return shapes.filter(shape => meets(box, shape) && !isGround(shape))
}

// --- internal ---

/** Between a shape and words, as a share of the slide. */
const PADDING = 0.02

function meets(one: Box, other: Box): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h
}

function drawnBox(shape: XmlElement): Box[] {
  const name = localName(shape)
  if (name === 'grpSp' && childrenOf(shape).flatMap(drawnBox).length === 0) return []
  const frames = FRAMES[name]
  const box = frames ? frameOf(find(shape, ...frames)) : null
  if (!box || find(shape, 'nvSpPr', 'nvPr', 'ph') || (name === 'sp' && !isSeen(shape))) return []
  return [box]
}

/** Where each kind of shape states its place. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  sp: ['spPr', 'xfrm'],
  pic: ['spPr', 'xfrm'],
  cxnSp: ['spPr', 'xfrm'],
  grpSp: ['grpSpPr', 'xfrm'],
  graphicFrame: ['xfrm'],
}

/** Filled, outlined, or with words. */
function isSeen(shape: XmlElement): boolean {
  const looks = find(shape, 'spPr')
  const names = childrenOf(looks).map(localName)
  if (shape.text.trim() !== '' || names.some(name => name.endsWith('Fill') && name !== 'noFill')) return true
  const line = find(looks, 'ln')
  if (line && !find(line, 'noFill')) return true
  const style = find(shape, 'style', 'fillRef')
  return !names.includes('noFill') && style !== null && style.attributes['idx'] !== '0'
}
