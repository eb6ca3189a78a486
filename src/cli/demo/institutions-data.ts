import type { LocalizedText } from '../../kernel/localized-text.js';
import { said } from './plan.js';

export interface InstitutionPlan {
  readonly key: string;
  readonly name: LocalizedText;
  readonly aliases: readonly string[];
  readonly domain: string;
}

/** Invented schools: no real one is claimed as a partner. */
export const INSTITUTIONS: readonly InstitutionPlan[] = [
  {
    key: 'lakeside',
    name: said('Lakeside Technical University', '湖畔理工大学', 'جامعة ليكسايد التقنية'),
    aliases: ['LTU'],
    domain: 'lakeside.example',
  },
  {
    key: 'mount-kenya-west',
    name: said('Mount Kenya West College', '肯尼亚山西学院'),
    aliases: ['MKWC'],
    domain: 'mkwest.example',
  },
  {
    key: 'pujiang',
    name: said('Pujiang Institute of Technology', '浦江理工学院'),
    aliases: ['浦工'],
    domain: 'pujiang.example',
  },
  { key: 'east-lake', name: said('East Lake University', '东湖大学'), aliases: ['东大'], domain: 'eastlake.example' },
  {
    key: 'delta',
    name: said('Delta Polytechnic', '三角洲理工大学', 'معهد الدلتا التقني'),
    aliases: [],
    domain: 'delta.example',
  },
  {
    key: 'deccan',
    name: said('Deccan Institute of Engineering', '德干工程学院'),
    aliases: ['DIE'],
    domain: 'deccan.example',
  },
  {
    key: 'baltic',
    name: said('Baltic University of Technology', '波罗的海理工大学'),
    aliases: ['BUT'],
    domain: 'baltic.example',
  },
  {
    key: 'serra-azul',
    name: said('Universidade Serra Azul', '蓝山大学'),
    aliases: ['USA-BR'],
    domain: 'serraazul.example',
  },
  { key: 'altiplano', name: said('Universidad del Altiplano', '高原大学'), aliases: [], domain: 'altiplano.example' },
  { key: 'steppe', name: said('Steppe State University', '草原国立大学'), aliases: [], domain: 'steppe.example' },
];
