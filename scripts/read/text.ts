// Plain text: a .txt file states nothing about itself, so there are no marks.

import type { Mark } from '../model.ts'

export function readText(_text: string): Mark[] {
  return []
}
