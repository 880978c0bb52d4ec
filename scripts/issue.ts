// The two kinds of trouble a user meets: issues (data, see model/source.ts) and errors he can act on.
// A stage throws SpeechdeckError; only scripts/cli/ prints it and turns its code into an exit code.

/** Exit codes of the program; 0 is success, 1 also a fault of ours (README). */
export const EXIT_CODES = { E_CHECK: 1, E_USAGE: 2, E_READ: 3, E_EXPORT: 4 } as const

export type ErrorCode = keyof typeof EXIT_CODES

/** Names of the texts in messages.ts; the texts themselves are chosen by language where they are printed. */
export interface ErrorDetails {
  /** What to do next. */
  hint?: string
  /** Fills the `{slots}` of both texts. */
  values?: Readonly<Record<string, string | number>>
  cause?: unknown
}

/** Something the user can act on: what happened and where (`message`), what to do next (`hint`). */
export class SpeechdeckError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, { hint, values = {}, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'SpeechdeckError'
    this.code = code
    this.hint = hint
    this.values = values
  }
}
