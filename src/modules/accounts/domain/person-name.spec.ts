import { describe, expect, it } from 'vitest';
import { initialsOf, isLatinName, nameFromAddress, tidyName } from './person-name.js';

it.each([
  ['li.wei@uni.example', 'li wei'],
  ['amina_yusuf+portal@uni.example', 'amina yusuf'],
  ['20231234@uni.example', '20231234'],
  ['...@uni.example', '...'],
])('the address %s greets "%s"', (address, name) => {
  expect(nameFromAddress(address)).toBe(name);
});

it.each([
  ['Amina Yusuf', 'AY'],
  ['jean-luc van der berg', 'JB'],
  ['李伟', '李'],
  ['أمينة يوسف', 'أ'],
  ['Plato', 'P'],
  ['', ''],
])('%s has the initials "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

describe('a name in Latin letters', () => {
  it.each(['Li Wei', 'Nguyễn Thị Hoa', "Sinéad O'Neill", 'Jean-Luc', 'Kowalski, Jan', 'Müller'])(
    'may be %s',
    (name) => {
      expect(isLatinName(name)).toBe(true);
    },
  );

  it.each(['李伟', 'Иван', 'أمينة', 'Li 伟', 'R2D2', '', ' ', '-', 'Li Wei <b>'])('is not %j', (name) => {
    expect(isLatinName(name)).toBe(false);
  });
});

it('a name has one space between its words', () => {
  expect(tidyName('  Li \n Wei ')).toBe('Li Wei');
});
