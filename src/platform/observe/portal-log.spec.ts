import { expect, it } from 'vitest';
import { errorFacts } from './error-facts.js';
import { makeLogger } from './portal-log.js';

it('leaves out secrets wherever they stand', () => {
  const lines: string[] = [];
  const log = makeLogger('info', { write: (line) => void lines.push(line) });
  log.info(
    { code: '123456', mail: { address: 'ada@a.example', deeper: { cookie: 'trellis=x' } }, kept: 'yes' },
    'said',
  );
  expect(lines.join('')).not.toMatch(/123456|ada@|trellis=/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', kept: 'yes', msg: 'said', code: '[left out]' });
});

it('says of a database error what it is, not whose row it was about', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (address)=(ada@a.example) exists',
    parameters: ['ada'],
  });
  expect(JSON.stringify(errorFacts(error))).not.toContain('ada');
  expect(errorFacts(error)).toMatchObject({ name: 'Error', message: 'duplicate key', kind: '23505' });
  expect(errorFacts('ada@a.example')).toEqual({ name: 'string' });
});
