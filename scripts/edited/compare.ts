// Which characters of one text are still there in another: longest common subsequence, small texts only.
// Its own file because shown texts and notes are both compared this way.

/**
 * For each character of `after` the index of its twin in `before`, or -1. Cost: product of the lengths left after
 * trimming.
 */
export function twins(before: string, after: string): Int32Array {
  const found = new Int32Array(after.length).fill(-1)
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) found[head] = head++
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++
    found[after.length - tail] = before.length - tail
  }
  const rows = before.length - head - tail
  const columns = after.length - head - tail
  const width = columns + 1
  const longest = new Uint16Array((rows + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] =
        before[head + row] === after[head + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (before[head + row] === after[head + column]) found[head + column++] = head + row++
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return found
}

/** `要讲党性，要顾大局。` → `要讲大局。`: lost `党性，要顾`, added nothing. Runs of characters, white space aside. */
export function difference(before: string, after: string): { lost: string[]; added: string[] } {
  const old = bare(before)
  const now = bare(after)
  const found = twins(old, now)
  const kept = new Set(found)
  return {
    lost: runs(old, index => !kept.has(index)),
    added: runs(now, index => found[index] === -1),
  }
}

/** Without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

// --- internal ---

function runs(text: string, wanted: (index: number) => boolean): string[] {
  const found: string[] = []
  let run = ''
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && wanted(index)) run += text[index]
    else if (run !== '') {
      found.push(run)
      run = ''
    }
  }
  return found
}
