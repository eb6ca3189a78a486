import 'reflect-metadata';
import { createRequire } from 'node:module';
import type { ValidationError } from 'class-validator';
import type { FieldError } from './form.js';

type ClassValidator = typeof import('class-validator');
type PutOn = (library: ClassValidator) => void;

const RULES = Symbol('rules');
const require = createRequire(import.meta.url);

/**
 * A decorator of class-validator on a field of a DTO, for what its field reader cannot say: rules between fields, or only
 * sometimes. The message is a key of the catalogues, `context` its variables. The library takes 15 MB and a quarter of a
 * second, so it is loaded, and the decorator put on, when the DTO is first checked.
 * `@Ruled(({ ArrayMinSize }) => ArrayMinSize(2, { message: 'area.too_few' }))`
 */
export function Ruled(decorate: (library: ClassValidator) => PropertyDecorator): PropertyDecorator {
  return (target, key) => {
    const putOn: PutOn = (library) => decorate(library)(target, key);
    Reflect.defineMetadata(RULES, [...waitingOf(target.constructor), putOn], target.constructor);
  };
}

/** The rules of a DTO, its parents' included, that its value breaks. Asked once each field by itself is right. */
export function brokenRules(dto: object): FieldError[] {
  if (!Reflect.hasMetadata(RULES, dto.constructor)) return [];
  const library = require('class-validator') as ClassValidator;
  putOnAll(dto.constructor, library);
  return library.validateSync(dto, { forbidUnknownValues: false }).flatMap(errorsOf);
}

function putOnAll(form: object, library: ClassValidator): void {
  for (let each: object | null = form; each !== null; each = Object.getPrototypeOf(each) as object | null) {
    const waiting = waitingOf(each);
    if (waiting.length > 0) Reflect.defineMetadata(RULES, [], each);
    for (const putOn of waiting) putOn(library);
  }
}

function waitingOf(form: object): readonly PutOn[] {
  return (Reflect.getOwnMetadata(RULES, form) as readonly PutOn[] | undefined) ?? [];
}

/** Of several rules that one field breaks one is told: decorators go on from below, so the nearest to the field. */
function errorsOf(failure: ValidationError): FieldError[] {
  const [broken] = Object.entries(failure.constraints ?? {});
  if (!broken) return [];
  const [rule, key] = broken;
  const context: unknown = failure.contexts?.[rule];
  return [{ field: failure.property, key, variables: (context ?? {}) as FieldError['variables'] }];
}
