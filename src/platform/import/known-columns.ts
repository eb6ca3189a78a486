import { Injectable } from '@nestjs/common';
import { LOCALES } from '../../kernel/locale.js';
import { Messages } from '../i18n/messages.js';
import type { ImportKind } from './import-kind.js';
import { headerKey } from './reading/header-words.js';
import type { KnownColumn } from './reading/table-layout.js';

/** By which words the columns of a kind are known: its synonyms, its key, and its label in every language. */
@Injectable()
export class KnownColumns {
  constructor(private readonly messages: Messages) {}

  of(kind: ImportKind): readonly KnownColumn[] {
    const labels = LOCALES.map((locale) => this.messages.for(locale));
    return kind.columns.map(({ key, label, synonyms }) => ({
      key,
      words: new Set([key, ...synonyms, ...labels.map((translate) => translate(label))].map(headerKey)),
    }));
  }
}
