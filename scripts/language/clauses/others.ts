// Whose words are they? What somebody else says, fears or wants is not the speaker's, whatever form shows it.

/** Rules of the bonds (bonds.ts) that open words which are not the speaker's. */
export const OTHERS: ReadonlySet<string> = new Set([
  'report',
  'others-mind',
  'others-dislike',
  'others-say',
  'others-tell',
  'others-want',
  'others-write',
])
