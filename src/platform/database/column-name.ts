/** `offering_id` -> `offeringId`: what a column is called in code. */
export function camelOf(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `offeringId` -> `offering_id`: what a property is called in the database. */
export function snakeOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
