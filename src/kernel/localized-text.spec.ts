import { expect, it } from 'vitest';
import { spokenTo } from './localized-text.js';

it('gives readers their own language, then English, then any that has words, and says which', () => {
  const text = { en: 'Robots', 'zh-CN': '机器人' };
  expect(spokenTo(text, 'zh-CN')).toEqual({ words: '机器人', locale: 'zh-CN' });
  expect(spokenTo(text, 'ar')).toEqual({ words: 'Robots', locale: 'en' });
  expect(spokenTo({ 'zh-CN': '机器人', ar: '' }, 'ar')).toEqual({ words: '机器人', locale: 'zh-CN' });
  expect(spokenTo({}, 'en')).toEqual({ words: '', locale: null });
});
