import { describe, expect, it } from 'vitest';
import { bindSql } from './sql-text.js';

const both = (sql: string, params = {}) => ({
  sqlite: bindSql('sqlite', sql, params),
  postgres: bindSql('postgres', sql, params),
});

describe('placeholders', () => {
  it('become what each driver takes; a repeated name is one parameter on PostgreSQL', () => {
    const { sqlite, postgres } = both('a = :x AND b = :y OR c = :x', { x: 1, y: 'two' });
    expect(sqlite).toEqual({ text: 'a = ? AND b = ? OR c = ?', values: [1, 'two', 1], fixed: true });
    expect(postgres).toEqual({ text: 'a = $1 AND b = $2 OR c = $1', values: [1, 'two'], fixed: true });
  });

  it('are not seen in quotes, comments and casts', () => {
    const sql = `SELECT ':a', ":b", 'it''s :c' /* :d */ -- :e\n, x::text, :f`;
    expect(bindSql('postgres', sql, { f: 1 })).toMatchObject({ text: sql.replace(':f', '$1'), values: [1] });
  });

  it('take a list, and an empty list as one that matches nothing', () => {
    expect(bindSql('postgres', 'id IN (:ids) OR id IN (:ids)', { ids: ['a', 'b'] })).toEqual({
      text: 'id IN ($1, $2) OR id IN ($1, $2)',
      values: ['a', 'b'],
      fixed: false,
    });
    expect(bindSql('sqlite', 'id IN (:ids)', { ids: [] })).toEqual({ text: 'id IN (NULL)', values: [], fixed: false });
  });

  it('decide whether a value is null before the database has to guess its type', () => {
    const sql = ':zone IS NULL OR zone = :zone AND :zone IS NOT NULL';
    expect(bindSql('postgres', sql, { zone: null }).text).toBe('TRUE OR zone = $1 AND FALSE');
    expect(bindSql('sqlite', sql, { zone: 'UTC' }).text).toBe('FALSE OR zone = ? AND TRUE');
  });

  it('must all have a value', () => {
    expect(() => bindSql('sqlite', 'a = :x', {})).toThrow(/No value for :x/u);
  });
});
