// What can be taken away one at a time: the rows of every table of rules, and the guards (functions that answer yes
// or no). Both are found in the source as it stands, so a new table is held to its tests without being entered
// anywhere.

import ts from 'typescript'

/** One change of one file: a row dropped, or a guard that always gives the same answer. */
export interface Mutant {
  /** Path from the root of the project. */
  file: string
  line: number
  /** `FAMILIES`, `isName`. */
  name: string
  /** `row 3: { name: 'cn', …`, `always true`. */
  says: string
  /** Offsets of what goes, and what comes in its place. */
  start: number
  end: number
  insert: string
}

/** All of a file, in order. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const at = (node: ts.Node) => ({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
  return source.statements.flatMap((statement): Mutant[] => {
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body && isYesOrNo(statement.type))
      return answers(at(statement), statement.name.text, statement.body)
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) return []
    return statement.declarationList.declarations.flatMap(declaration => {
      const name = declaration.name.getText()
      if (!declaration.initializer) return []
      if (ts.isArrowFunction(declaration.initializer))
        return isYesOrNo(declaration.initializer.type) ? answers(at(statement), name, declaration.initializer.body) : []
      return rowsOf(declaration).map((row, index, rows): Mutant => ({
        ...at(row),
        name,
        says: `row ${index + 1}: ${shortened(row.getText())}`,
        start: row.getStart(),
        end: rows[index + 1]?.getStart() ?? endOf(row, text),
        insert: '',
      }))
    })
  })
}

/** The file without it. */
export function changed({ start, end, insert }: Mutant, text: string): string {
  return text.slice(0, start) + insert + text.slice(end)
}

// --- internal ---

/** A table has at least so many rows. */
const FEWEST_ROWS = 2
const MOST_SHOWN = 100

function isYesOrNo(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && (type.kind === ts.SyntaxKind.BooleanKeyword || ts.isTypePredicateNode(type))
}

function answers(at: Pick<Mutant, 'file' | 'line'>, name: string, body: ts.ConciseBody): Mutant[] {
  return ['true', 'false'].map(answer => ({
    ...at,
    name,
    says: `always ${answer}`,
    start: ts.isBlock(body) ? body.getStart() + 1 : body.getStart(),
    end: ts.isBlock(body) ? body.getStart() + 1 : body.getEnd(),
    insert: ts.isBlock(body) ? ` return ${answer};` : answer,
  }))
}

/** Elements of an array, a Set, a Map; properties of a Record. Numbers alone are measures, no rules. */
function rowsOf({ type, initializer }: ts.VariableDeclaration): readonly ts.Node[] {
  const table = initializer && bare(initializer)
  if (table && ts.isArrayLiteralExpression(table)) {
    const rows = table.elements.filter(element => !ts.isSpreadElement(element))
    const isOfMeasures = rows.every(row => ts.isNumericLiteral(row) || ts.isPrefixUnaryExpression(row))
    return rows.length < FEWEST_ROWS || isOfMeasures ? [] : rows
  }
  if (table && ts.isObjectLiteralExpression(table)) {
    const satisfied = initializer && ts.isSatisfiesExpression(initializer) ? initializer.type : undefined
    const isRecord = /^(?:Readonly<)?(?:Partial<)?Record\b/.test((type ?? satisfied)?.getText() ?? '')
    const isOfMeasures = table.properties.every(
      row => ts.isPropertyAssignment(row) && ts.isNumericLiteral(row.initializer),
    )
    return isRecord && !isOfMeasures && table.properties.length >= FEWEST_ROWS ? table.properties : []
  }
  return []
}

/** Without `as const`, `satisfies T`, `new Set(…)`. */
function bare(expression: ts.Expression): ts.Expression {
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isParenthesizedExpression(expression))
    return bare(expression.expression)
  const [first] = ts.isNewExpression(expression) ? (expression.arguments ?? []) : []
  return first && ts.isNewExpression(expression) && /^(?:Set|Map)$/.test(expression.expression.getText())
    ? bare(first)
    : expression
}

/** With the comma behind the last row. */
function endOf(row: ts.Node, text: string): number {
  const rest = text.slice(row.getEnd()).match(/^\s*,/)
  return row.getEnd() + (rest?.[0].length ?? 0)
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line
}
