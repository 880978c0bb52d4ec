// Logistic regression with a penalty on large weights, by gradient descent over all examples: no chance in it, so the
// same examples give the same weights.

export interface Fitted {
  /** Names and values; what is not named weighs nothing. */
  features: ReadonlyMap<string, number>
  /** From 0 (no) to 1 (yes). */
  target: number
  /** How much this example counts. */
  importance: number
}

/** The weight of each feature, in log-odds; `bias` is what every example weighs. */
export function fit(
  examples: readonly Fitted[],
  { penalty, rounds = 250 }: { penalty: number; rounds?: number },
): Map<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].toSorted()
  const at = new Map(names.map((name, index) => [name, index + 1]))
  const rows = examples.map(({ features, target, importance }) => ({
    places: Int32Array.from([0, ...[...features.keys()].map(name => at.get(name) ?? 0)]),
    values: Float64Array.from([1, ...features.values()]),
    target,
    importance,
  }))
  const total = rows.reduce((sum, { importance }) => sum + importance, 0)
  const weights = new Float64Array(names.length + 1)
  const squares = new Float64Array(names.length + 1).fill(1e-8)
  for (let round = 0; round < rounds; round++) {
    const slope = Float64Array.from(weights, (weight, index) => (index === 0 ? 0 : (penalty * weight) / total))
    for (const { places, values, target, importance } of rows) {
      let sum = 0
      for (let index = 0; index < places.length; index++) sum += weights[places[index]!]! * values[index]!
      const error = (importance * (1 / (1 + Math.exp(-sum)) - target)) / total
      for (let index = 0; index < places.length; index++) slope[places[index]!]! += error * values[index]!
    }
    // Steps adapt to each feature: a rare one moves as far as a common one (Adagrad, Duchi et al. 2011).
    for (let index = 0; index < weights.length; index++) {
      squares[index]! += slope[index]! ** 2
      weights[index]! -= (STEP * slope[index]!) / Math.sqrt(squares[index]!)
    }
  }
  return new Map([['bias', weights[0] ?? 0], ...names.map((name, index) => [name, weights[index + 1] ?? 0] as const)])
}

/** Log-odds. */
export function weigh(weights: ReadonlyMap<string, number>, features: ReadonlyMap<string, number>): number {
  let sum = weights.get('bias') ?? 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}

// --- internal ---

const STEP = 0.1
