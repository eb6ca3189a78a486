import { Conflict } from '../../../views/errors/conflict.js';
import { Forbidden } from '../../../views/errors/forbidden.js';
import { Gone } from '../../../views/errors/gone.js';
import { NotFound } from '../../../views/errors/not-found.js';
import { Refused } from '../../../views/errors/refused.js';
import { TooMany } from '../../../views/errors/too-many.js';
import { Unexpected } from '../../../views/errors/unexpected.js';
import type { Translate } from '../i18n/messages.js';
import { page, type Page } from './page.js';
import type { Refusal } from './refusal.js';

const VIEWS = { forbidden: Forbidden, conflict: Conflict, gone: Gone, too_many: TooMany } as const;

/** The page that tells a refusal. The one for what is not found says the same to everyone, to the byte. */
export function errorPage(refusal: Refusal, t: Translate, requestId: string): Page {
  const { status, code } = refusal;
  if (code === 'not_found') return page(NotFound, {}, { title: t('errors.not_found_title'), status });
  if (code === 'unexpected') return page(Unexpected, { requestId }, { title: t('errors.unexpected_title'), status });
  const reason = t(refusal.key, refusal.variables);
  const View = isNamed(code) ? VIEWS[code] : Refused;
  return page(View, { reason }, { title: t(isNamed(code) ? `errors.${code}_title` : 'errors.refused_title'), status });
}

function isNamed(code: string): code is keyof typeof VIEWS {
  return code in VIEWS;
}
