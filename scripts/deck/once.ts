// While one deck is made, the same is asked of the same words many times: a passage is tried as rows, as a page of its
// own, beside its neighbours, and all of it again at each coarseness. What does not hang on any of that is found once.

/**
 * A place for answers, by what they belong to (they go with it) and a key that says all that they hang on besides. An
 * answer is given to everybody who asks: nobody changes it.
 */
export function once<T>(): (owner: object, key: string, find: () => T) => T {
  const answers = new WeakMap<object, Map<string, { answer: T }>>()
  return (owner, key, find) => {
    const known = answers.get(owner) ?? new Map<string, { answer: T }>()
    if (known.size === 0) answers.set(owner, known)
    const found = known.get(key) ?? { answer: find() }
    known.set(key, found)
    return found.answer
  }
}
