import { expect, it } from 'vitest';
import { openapiStep } from '../../../tools/check/openapi.js';
import { API_DOCUMENT } from '../../../tools/openapi.js';
import { plant } from './planted.js';

const controller = { 'src/modules/programs/api/programs.api.ts': 'export {};\n' };
const step = openapiStep(async () => '{\n  "paths": { "/api/v1/programs": {} }\n}\n');

it('lets an API that is described as it is be', async () => {
  const described = { [API_DOCUMENT]: '{\n  "paths": { "/api/v1/programs": {} }\n}\n' };
  expect(await step.run(plant({ ...controller, ...described }))).toEqual([]);
  expect(await step.run(plant({}))).toEqual([]);
});

it('catches an API that changed unseen', async () => {
  const old = { [API_DOCUMENT]: '{\n  "paths": { "/api/v1/people": {} }\n}\n' };
  expect((await step.run(plant({ ...controller, ...old })))[0]).toContain(
    'docs/openapi.json:2 is not what the server describes',
  );
});

it('catches an API nobody described, and a description of nothing', async () => {
  expect(await step.run(plant(controller))).toHaveLength(2);
  expect(await step.run(plant({ [API_DOCUMENT]: '{}\n' }))).toHaveLength(1);
});
