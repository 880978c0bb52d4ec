// The margin of the reading script: numbers of the slides, small pictures where there is room, minutes.

/** Fills the margins of all pages; returns for each slide its page from 1. `ratio`: width of a slide by its height. */
export function fillMargins(ratio: number): Record<string, number> {
  const starts: Record<string, number> = {}
  document.querySelectorAll<HTMLElement>('#sd-print .pr-sheet').forEach((sheet, index) => {
    const body = sheet.querySelector<HTMLElement>('.pr-read')
    if (!body) return
    const labels = [...sheet.querySelectorAll<HTMLElement>('.pr-label')]
    for (const label of labels) for (const no of (label.textContent ?? '').split('–')) starts[no] ??= index + 1
    placePictures(labels, body, ratio)
    dropCrowdedMinutes(sheet)
  })
  return starts
}

// --- internal ---

/** Beside each turn with room below it a small picture of the slide. */
function placePictures(labels: readonly HTMLElement[], body: HTMLElement, ratio: number): void {
  const { top, bottom } = body.getBoundingClientRect()
  labels.forEach((label, index) => {
    const frame = document.createElement('div')
    frame.className = 'pr-slide pr-thumb'
    frame.dataset['no'] = label.dataset['no'] ?? ''
    frame.setAttribute('aria-hidden', 'true')
    body.append(frame)
    const box = label.getBoundingClientRect()
    const height = frame.getBoundingClientRect().width / ratio
    const below = Math.min(labels[index + 1]?.getBoundingClientRect().top ?? Infinity, bottom)
    if (box.bottom + 4 + height > below - 4) frame.remove()
    else frame.style.cssText += `;top:${box.bottom + 4 - top}px;height:${height}px`
  })
}

/** Of two minutes that would lie on each other the later one goes. */
function dropCrowdedMinutes(sheet: HTMLElement): void {
  const times = [...sheet.querySelectorAll<HTMLElement>('.pr-min')]
  times.forEach((time, index) => {
    const before = times[index - 1]?.getBoundingClientRect()
    if (before && before.height > 0 && time.getBoundingClientRect().top < before.bottom) time.remove()
  })
}
