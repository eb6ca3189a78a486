export { page, stampedPage, seeOther, Page, SeeOther, type FlashMessage, type PageOptions } from './page.js';
export { Public, SignedIn, Needs } from './policy.js';
export { Described } from './described.js';
export { CurrentCtx } from './current-ctx.decorator.js';
export { IdParam } from './id-param.decorator.js';
export { Form, Answers, ListQuery, ApiQuery } from './form.decorators.js';
export type { FieldError, FormValues, Submitted } from './form.js';
export { SessionCookie } from './session-cookie.js';
export { safeLink } from './safe-link.js';
