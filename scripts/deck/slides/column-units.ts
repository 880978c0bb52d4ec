// The unit of a column stands once, behind its name; the cells are bare figures.

import type { Shown } from '../../model/deck.ts'

interface Grid {
  head: Shown[]
  rows: Shown[][]
}

/**
 * `管网: 120公里, 96公里` → `管网（公里）: 120, 96`. Not where a cell has another unit or the name says it already; a cell
 * that the speech leaves open has none.
 */
export function withUnitInHead({ head, rows }: Grid): Grid {
  const units = head.map((name, column) => (column === 0 ? null : commonUnit(name, rows, column)))
  return {
    head: head.map((name, column) => {
      const unit = units[column]
      return unit && 'spans' in name ? { ...name, text: `${name.text}（${unit}）` } : name
    }),
    rows: rows.map(row =>
      row.map((cell, column) => {
        const unit = units[column]
        return unit && cell.text ? { ...cell, text: cell.text.slice(0, -unit.length) } : cell
      }),
    ),
  }
}

// --- internal ---

/** `120公里`, `×万元`. Not `约120公里`, `2021年`, nor `12.5%`: the sign is a piece of its figure. */
const RE_VALUE = /^[\d,.×]+(?<unit>(?![年月日号])\p{Script=Han}{1,4})$/u

function commonUnit({ text: name }: Shown, rows: readonly (readonly Shown[])[], column: number): string | null {
  const stated = rows.flatMap(row => row[column]?.text || [])
  const [unit, ...others] = new Set(stated.map(text => RE_VALUE.exec(text)?.groups?.['unit'] ?? null))
  return unit && others.length === 0 && rows.length > 1 && name !== '' && !name.includes(unit) ? unit : null
}
