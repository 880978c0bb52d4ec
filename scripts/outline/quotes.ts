import type { Mark, Quote } from '../model.ts'
import type { Line } from './sentences.ts'
export function findQuotes(_text: string, _lines: readonly Line[], _marks: readonly Mark[]): Quote[] { return [] }
