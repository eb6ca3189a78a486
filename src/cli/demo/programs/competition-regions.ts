import { said, type RegionalPlan, type RegionPlan } from '../plan.js';

/** A few of the many: regions are data, and stand in a tree. */
export const COMPETITION_REGIONS: readonly RegionPlan[] = [
  { code: 'africa', name: said('Sub-Saharan Africa', '撒哈拉以南非洲'), zone: 'Africa/Nairobi' },
  { code: 'ke', parent: 'africa', name: said('Kenya', '肯尼亚', 'كينيا'), zone: 'Africa/Nairobi' },
  { code: 'ng', parent: 'africa', name: said('Nigeria', '尼日利亚', 'نيجيريا'), zone: 'Africa/Lagos' },
  { code: 'northern-africa', name: said('Northern Africa', '北非', 'شمال إفريقيا'), zone: 'Africa/Cairo' },
  { code: 'eg', parent: 'northern-africa', name: said('Egypt', '埃及', 'مصر'), zone: 'Africa/Cairo' },
  { code: 'dz', parent: 'northern-africa', name: said('Algeria', '阿尔及利亚', 'الجزائر'), zone: 'Africa/Algiers' },
  { code: 'cn', name: said('China', '中国', 'الصين'), zone: 'Asia/Shanghai' },
  { code: 'cn-hubei', parent: 'cn', name: said('Hubei', '湖北赛区'), zone: 'Asia/Shanghai' },
  { code: 'cn-guangdong', parent: 'cn', name: said('Guangdong', '广东赛区'), zone: 'Asia/Shanghai' },
  { code: 'asia-pacific', name: said('Asia Pacific', '亚太'), zone: 'Asia/Singapore' },
  { code: 'id', parent: 'asia-pacific', name: said('Indonesia', '印度尼西亚'), zone: 'Asia/Jakarta' },
  { code: 'in', parent: 'asia-pacific', name: said('India', '印度'), zone: 'Asia/Kolkata' },
  { code: 'latin-america', name: said('Latin America', '拉丁美洲'), zone: 'America/Mexico_City' },
  { code: 'br', parent: 'latin-america', name: said('Brazil', '巴西'), zone: 'America/Sao_Paulo' },
  { code: 'mx', parent: 'latin-america', name: said('Mexico', '墨西哥'), zone: 'America/Mexico_City' },
  { code: 'europe', name: said('Europe', '欧洲'), zone: 'Europe/Warsaw' },
  { code: 'pl', parent: 'europe', name: said('Poland', '波兰'), zone: 'Europe/Warsaw' },
];

/** Where the exam contest opens on its own dates, and where not at all. */
export const COMPETITION_OPENINGS: readonly RegionalPlan[] = [
  { region: 'ke', isOpen: true, closes: [8, '18:00'], languages: 'en', contact: 'competition.kenya@demo.example' },
  { region: 'ng', isOpen: true, closes: [15, '18:00'], languages: 'en', contact: 'competition.nigeria@demo.example' },
  { region: 'eg', isOpen: true, closes: [11, '23:59'], languages: 'ar,en', contact: 'competition.egypt@demo.example' },
  { region: 'dz', isOpen: false },
  {
    region: 'cn-hubei',
    isOpen: true,
    closes: [5, '17:00'],
    languages: 'zh-CN',
    contact: 'competition.hubei@demo.example',
  },
  { region: 'cn-guangdong', isOpen: true, closes: [6, '17:00'], languages: 'zh-CN' },
  { region: 'id', isOpen: true, opens: [3, '09:00'], closes: [24, '23:59'], languages: 'en' },
  { region: 'br', isOpen: true, closes: [18, '23:59'], languages: 'en' },
  { region: 'mx', isOpen: true, closes: [18, '23:59'], languages: 'es,en' },
  { region: 'pl', isOpen: true, closes: [13, '23:59'], languages: 'en' },
];
