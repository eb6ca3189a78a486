import { createRequire } from 'node:module';
import type { ValidationError } from 'class-validator';
import type { FieldError } from './form.js';

type ClassValidator = typeof import('class-validator');

const require = createRequire(import.meta.url);

/**
 * Further class-validator rules of a DTO: the message is a key of the catalogues, `context` its variables. The library
 * takes 18 MB, so it is only looked for once a DTO that uses it has loaded it (it then leaves its storage in the open).
 */
export function brokenRules(dto: object): FieldError[] {
  if (!('classValidatorMetadataStorage' in globalThis)) return [];
  const { getMetadataStorage, validateSync } = require('class-validator') as ClassValidator;
  if (getMetadataStorage().getTargetValidationMetadatas(dto.constructor, '', false, false).length === 0) return [];
  return validateSync(dto, { forbidUnknownValues: false }).flatMap(errorsOf);
}

function errorsOf(failure: ValidationError): FieldError[] {
  return Object.entries(failure.constraints ?? {}).map(([rule, key]) => {
    const context: unknown = failure.contexts?.[rule];
    return { field: failure.property, key, variables: (context ?? {}) as FieldError['variables'] };
  });
}
