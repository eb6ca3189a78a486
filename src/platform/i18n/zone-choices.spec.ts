import { expect, it } from 'vitest';
import { isZone } from './zones.js';
import { zoneChoices } from './zone-choices.js';

const NOW = Date.UTC(2026, 10, 15);

it('names cities with their offsets, by continent, from west to east', () => {
  const zones = zoneChoices('en', NOW);
  const of = (value: string) => zones.find((zone) => zone.value === value);
  expect(of('Asia/Shanghai')).toEqual({ value: 'Asia/Shanghai', label: 'Shanghai (UTC+8)', group: 'Asia' });
  expect(of('America/St_Johns')?.label).toBe('St Johns (UTC\u22123:30)');
  const asia = zones.filter(({ group }) => group === 'Asia').map(({ value }) => value);
  expect(asia.indexOf('Asia/Dubai')).toBeLessThan(asia.indexOf('Asia/Tokyo'));
  expect(zoneChoices('zh-CN', NOW).find(({ value }) => value === 'Asia/Shanghai')?.label).toBe('上海 (UTC+8)');
});

it('offers only zones, each once, by the names of today', () => {
  const values = zoneChoices('en', NOW).map(({ value }) => value);
  expect(values.filter((value) => !isZone(value))).toEqual([]);
  expect(new Set(values).size).toBe(values.length);
  expect(values).toContain('Asia/Kolkata');
  expect(values).not.toContain('Asia/Calcutta');
});

it('keeps a zone that stands in the form under its old name', () => {
  expect(zoneChoices('en', NOW, 'Asia/Calcutta')[0]).toEqual({
    value: 'Asia/Calcutta',
    label: 'Calcutta (UTC+5:30)',
    group: 'Asia',
  });
});
