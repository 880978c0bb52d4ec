// A kind of commitment, as a row of a table.

/** One way to commit oneself, found in the words of one clause. */
export interface CommitmentRow {
  rule: string
  sign: RegExp
  /** It ends, refuses or answers for something; the others promise, order or arrange. */
  grave?: true
  example: string
  counter: string
}
