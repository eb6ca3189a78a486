import type { ValueTransformer } from 'typeorm';
import type { Instant } from '../../kernel/clock.js';

/** Instants and other whole numbers in `bigint` columns, which PostgreSQL hands out as text. */
export const instantColumn: ValueTransformer = {
  to: (value: Instant | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** JSON in a `text` column, the same on both databases. */
export const jsonColumn: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};
