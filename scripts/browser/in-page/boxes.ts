// Rectangles on a page, in px.

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * The box of a line without the font's own leading: a Chinese glyph fills 0.88 em above and 0.12 em below the
 * baseline.
 */
export function inked({ left, top, right, bottom }: Box, size: number, upright: boolean): Box {
  const spare = Math.max(0, (upright ? right - left : bottom - top) - size)
  return upright
    ? { left: left + spare / 2, top, right: right - spare / 2, bottom }
    : { left, top: top + spare * 0.62, right, bottom: bottom - spare * 0.38 }
}

/** How far `inner` sticks out of `outer`; 0 or less: not at all. */
export function excess(inner: Box, outer: Box): number {
  return Math.max(
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  )
}

/** How deep two boxes lie in each other; 0 or less: not at all. */
export function depth(a: Box, b: Box): number {
  return Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  )
}
