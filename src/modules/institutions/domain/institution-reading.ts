import { searchKey } from '../../../kernel/search-key.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { InstitutionKind } from './institution.js';
import { isOpenDomain, readDomain } from './mail-domain.js';
import { readRegionCode } from './region-code.js';

/** An institution as a row of a table tells it; what is left blank is null or empty. */
export interface InstitutionCells {
  readonly name: LocalizedText;
  readonly kind: InstitutionKind | null;
  readonly regionCode: string | null;
  readonly domains: readonly string[];
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

export interface UnreadableInstitution {
  readonly column: 'name' | 'kind' | 'region' | 'domains';
  readonly key:
    | 'school-imports.institutions.unnamed'
    | 'school-imports.institutions.kind_unknown'
    | 'institutions.region_wrong'
    | 'institutions.domain_wrong'
    | 'institutions.domain_open';
  readonly variables?: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<InstitutionKind, readonly string[]>> = {
  university: ['university', '大学', '本科', '本科院校'],
  college: ['college', '学院', '高职', '高职院校', '专科', '专科院校'],
  school: ['school', '学校', '中学', '高中', '中职'],
  company: ['company', '企业', '公司'],
  research: ['research', 'research institute', '研究所', '研究院', '研究机构', '科研机构'],
  other: ['other', '其他', '其它'],
};
const KINDS = new Map(
  (Object.entries(WORDS) as [InstitutionKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word) => [word, kind] as const),
  ),
);

/** Several names or domains stand in one cell, apart by commas, semicolons or lines. */
const BETWEEN = /[,;，；、\n]/u;

export function readInstitution(cells: Readonly<Record<string, string>>): InstitutionCells | UnreadableInstitution {
  const { name = '', nameZh = '', kind = '', region = '', domains = '', aliases = '', parent = '' } = cells;
  if (name === '' && nameZh === '') return { column: 'name', key: 'school-imports.institutions.unnamed' };
  const known = kind === '' ? null : (KINDS.get(searchKey(kind)) ?? undefined);
  if (known === undefined) return { column: 'kind', key: 'school-imports.institutions.kind_unknown' };
  const regionCode = region === '' ? null : readRegionCode(region);
  if (region !== '' && regionCode === null) return { column: 'region', key: 'institutions.region_wrong' };
  const read = listOf(domains).map((written) => ({ written, domain: readDomain(written) }));
  const wrong = read.find(({ domain }) => domain === null || isOpenDomain(domain));
  if (wrong) return wrongDomain(wrong);
  return {
    name: { ...(name ? { en: name } : {}), ...(nameZh ? { 'zh-CN': nameZh } : {}) },
    kind: known,
    regionCode,
    domains: [...new Set(read.map(({ domain }) => domain ?? ''))].sort(),
    aliases: listOf(aliases),
    parent: parent || null,
  };
}

function listOf(cell: string): string[] {
  return [...new Set(cell.split(BETWEEN).map((each) => each.trim()))].filter(Boolean);
}

function wrongDomain({ written, domain }: { written: string; domain: string | null }): UnreadableInstitution {
  const key = domain === null ? 'institutions.domain_wrong' : 'institutions.domain_open';
  return { column: 'domains', key, variables: { domain: written } };
}
