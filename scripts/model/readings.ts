// How single words are read aloud.

/** Word → reading (`盱眙` → `xū yí`), in the order of the speech; one that ends in ` ?` nobody has looked at yet. */
export type Readings = Readonly<Record<string, string>>
