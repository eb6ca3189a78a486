/** Every key of the catalogues. `npm run messages` writes this file. */
export type MessageKey = string;
