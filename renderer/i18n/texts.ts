/** Texts in groups. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys, each with a text of another language. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
