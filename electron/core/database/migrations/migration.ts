/** One step of the schema. Once released it is never edited: a mistake is mended by the next one. */
export type Migration = { number: number; name: string; sql: string }
