import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { FormValues, Submitted } from './form.js';
import { readAnswers, readForm, type FormClass } from './form-reader.js';
import { readQuery } from './list-query.js';
import { stateOf } from './request-state.js';

const TAKES_FORM = Symbol('takes form');
const TAKES_ANSWERS = Symbol('takes answers');

const FormValue = createParamDecorator((form: FormClass<object>, host: ExecutionContext): Submitted<object> => {
  return readForm(form, stateOf(requestOf(host)).body, { withAnswers: takesAnswers(host.getHandler()) });
});

const AnswerValues = createParamDecorator((_data: unknown, host: ExecutionContext): FormValues => {
  return readAnswers(stateOf(requestOf(host)).body, { alone: !takesForm(host.getHandler()) });
});

const QueryValue = createParamDecorator((query: FormClass<object>, host: ExecutionContext): object => {
  return readQuery(query, requestOf(host).originalUrl);
});

/** The handed-in form, checked against a DTO of field decorators: `@Form(ProfileForm) form: Submitted<ProfileForm>`. */
export function Form(form: FormClass<object>): ParameterDecorator {
  return marked(TAKES_FORM, FormValue(form));
}

/** The `answers.*` fields of the body by their key, for the form engine to check; unreadable characters are refused before. */
export function Answers(): ParameterDecorator {
  return marked(TAKES_ANSWERS, AnswerValues());
}

/** The query of a list page: unknown names are dropped, and what a field refuses falls back to the DTO's default. */
export function ListQuery(query: FormClass<object>): ParameterDecorator {
  return QueryValue(query);
}

export function takesForm(handler: object): boolean {
  return Reflect.getMetadata(TAKES_FORM, handler) === true;
}

export function takesAnswers(handler: object): boolean {
  return Reflect.getMetadata(TAKES_ANSWERS, handler) === true;
}

function marked(mark: symbol, decorate: ParameterDecorator): ParameterDecorator {
  return (target, key, index) => {
    if (key !== undefined) Reflect.defineMetadata(mark, true, (target as Record<string | symbol, object>)[key] ?? target);
    decorate(target, key, index);
  };
}

function requestOf(host: ExecutionContext): Request {
  return host.switchToHttp().getRequest<Request>();
}
