import type { Table } from '../model.ts'
import type { Line } from './sentences.ts'
export function findProseTables(_text: string, _lines: readonly Line[]): Table[] { return [] }
