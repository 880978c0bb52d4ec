// The one way reading fails: a key of messages.ts, the file, and a hint.

import { SpeechdeckError } from '../../issue.ts'

/** `read-empty` says what happened, its twin `read-empty-hint` what to do next. */
export function failure(
  key: string,
  file: string,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): SpeechdeckError {
  return new SpeechdeckError('E_READ', key, { hint: `${key}-hint`, values: { file, ...values }, cause })
}
