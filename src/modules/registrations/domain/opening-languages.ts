/** Languages in which something is held in a region, as BCP 47 tags; those of an offering, and a few of its regions. */
export const OPENING_LANGUAGES = ['en', 'zh-CN', 'ar', 'es', 'fr', 'pt', 'ru', 'id', 'pl', 'sw'] as const;
