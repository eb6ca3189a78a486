import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { FormValues, Submitted } from './form.js';
import { readAnswers, readForm, type FormClass } from './form-reader.js';
import { readApiQuery, readQuery } from './query-reader.js';
import { stateOf } from './request-state.js';

const FORM_CLASS = Symbol('form class');
const TAKES_ANSWERS = Symbol('takes answers');

const FormValue = createParamDecorator((form: FormClass<object>, host: ExecutionContext): Submitted<object> => {
  return readForm(form, stateOf(requestOf(host)).body, { withAnswers: takesAnswers(host.getHandler()) });
});

const AnswerValues = createParamDecorator((_data: unknown, host: ExecutionContext): FormValues => {
  return readAnswers(stateOf(requestOf(host)).body, { alone: !formClassOf(host.getHandler()) });
});

const QueryValue = createParamDecorator((query: FormClass<object>, host: ExecutionContext): object => {
  return readQuery(query, requestOf(host).originalUrl);
});

const ApiQueryValue = createParamDecorator((query: FormClass<object>, host: ExecutionContext): object => {
  return readApiQuery(query, requestOf(host).originalUrl);
});

/** The handed-in form, checked against a DTO of field decorators: `@Form(ProfileForm) form: Submitted<ProfileForm>`. */
export function Form(form: FormClass<object>): ParameterDecorator {
  return marked(FORM_CLASS, form, FormValue(form));
}

/** The `answers.*` fields of the body by their key, for the form engine to check; unreadable characters are refused before. */
export function Answers(): ParameterDecorator {
  return marked(TAKES_ANSWERS, true, AnswerValues());
}

/** The query of a list page: unknown names are dropped, and what a field refuses falls back to the DTO's default. */
export function ListQuery(query: FormClass<object>): ParameterDecorator {
  return QueryValue(query);
}

/**
 * The query of an API route, checked against a DTO of field decorators and rules: what it refuses is answered with 422
 * and the reason at each field. Unknown names are dropped.
 */
export function ApiQuery(query: FormClass<object>): ParameterDecorator {
  return ApiQueryValue(query);
}

/** The DTO that a handler's `@Form` reads, if it has one. */
export function formClassOf(handler: object): FormClass<object> | undefined {
  return Reflect.getMetadata(FORM_CLASS, handler) as FormClass<object> | undefined;
}

export function takesAnswers(handler: object): boolean {
  return Reflect.getMetadata(TAKES_ANSWERS, handler) === true;
}

function marked(mark: symbol, value: unknown, decorate: ParameterDecorator): ParameterDecorator {
  return (target, key, index) => {
    if (key !== undefined)
      Reflect.defineMetadata(mark, value, (target as Record<string | symbol, object>)[key] ?? target);
    decorate(target, key, index);
  };
}

function requestOf(host: ExecutionContext): Request {
  return host.switchToHttp().getRequest<Request>();
}
