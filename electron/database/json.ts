declare const brand: unique symbol;

/** A column's text that holds JSON. The database checks that it is valid; what is in it, its writer decided. */
export type Json = string & { readonly [brand]: 'Json' };

/** A value as a JSON column keeps it. */
export function toJson(value: unknown): Json {
  return JSON.stringify(value) as Json;
}

/** The value of a JSON column, of the type that its only writer gave it. */
export function fromJson<T>(json: Json): T {
  return JSON.parse(json) as T;
}
