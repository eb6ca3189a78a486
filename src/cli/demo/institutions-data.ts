import type { LocalizedText } from '../../kernel/localized-text.js';
import type { InstitutionKind } from '../../modules/institutions/index.js';
import { said } from './plan.js';

export interface InstitutionPlan {
  readonly key: string;
  /** What it is a part of, by its key. */
  readonly parent?: string;
  readonly name: LocalizedText;
  readonly aliases: readonly string[];
  readonly domain: string;
  readonly kind: InstitutionKind;
  /** ISO 3166: the place it stands in. */
  readonly regionCode: string;
}

/** Invented schools: no real one is claimed as a partner. */
export const INSTITUTIONS: readonly InstitutionPlan[] = [
  {
    key: 'lakeside',
    name: said('Lakeside Technical University', '湖畔理工大学', 'جامعة ليكسايد التقنية'),
    aliases: ['LTU'],
    domain: 'lakeside.example',
    kind: 'university',
    regionCode: 'KE',
  },
  {
    key: 'mount-kenya-west',
    name: said('Mount Kenya West College', '肯尼亚山西学院'),
    aliases: ['MKWC'],
    domain: 'mkwest.example',
    kind: 'college',
    regionCode: 'KE',
  },
  {
    key: 'pujiang',
    name: said('Pujiang Institute of Technology', '浦江理工学院'),
    aliases: ['浦工'],
    domain: 'pujiang.example',
    kind: 'university',
    regionCode: 'CN-SH',
  },
  {
    key: 'east-lake',
    name: said('East Lake University', '东湖大学'),
    aliases: ['东大'],
    domain: 'eastlake.example',
    kind: 'university',
    regionCode: 'CN-HB',
  },
  {
    key: 'east-lake-computing',
    parent: 'east-lake',
    name: said('East Lake University, School of Computing', '东湖大学计算机学院'),
    aliases: ['东大计院'],
    domain: 'cs.eastlake.example',
    kind: 'university',
    regionCode: 'CN-HB',
  },
  {
    key: 'delta',
    name: said('Delta Polytechnic', '三角洲理工大学', 'معهد الدلتا التقني'),
    aliases: [],
    domain: 'delta.example',
    kind: 'college',
    regionCode: 'EG',
  },
  {
    key: 'deccan',
    name: said('Deccan Institute of Engineering', '德干工程学院'),
    aliases: ['DIE'],
    domain: 'deccan.example',
    kind: 'university',
    regionCode: 'IN',
  },
  {
    key: 'baltic',
    name: said('Baltic University of Technology', '波罗的海理工大学'),
    aliases: ['BUT'],
    domain: 'baltic.example',
    kind: 'university',
    regionCode: 'PL',
  },
  {
    key: 'serra-azul',
    name: said('Universidade Serra Azul', '蓝山大学'),
    aliases: ['USA-BR'],
    domain: 'serraazul.example',
    kind: 'university',
    regionCode: 'BR',
  },
  {
    key: 'altiplano',
    name: said('Universidad del Altiplano', '高原大学'),
    aliases: [],
    domain: 'altiplano.example',
    kind: 'university',
    regionCode: 'MX',
  },
  {
    key: 'steppe',
    name: said('Steppe State University', '草原国立大学'),
    aliases: [],
    domain: 'steppe.example',
    kind: 'university',
    regionCode: 'KZ',
  },
];
