import { DefaultNamingStrategy } from 'typeorm';
import { snakeOf } from './column-name.js';

/** `offeringId` in an entity is `offering_id` in the database, so no column spells its name twice. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeOf(propertyName);
  }
}
