import { said, type RegionalPlan, type RegionPlan } from '../plan.js';

/** A few of the many: regions are data, and stand in a tree. Codes are ISO 3166, above them UN M49. */
export const COMPETITION_REGIONS: readonly RegionPlan[] = [
  { code: '202', name: said('Sub-Saharan Africa', '撒哈拉以南非洲'), zone: 'Africa/Nairobi' },
  { code: 'KE', parent: '202', name: said('Kenya', '肯尼亚', 'كينيا'), zone: 'Africa/Nairobi' },
  { code: 'NG', parent: '202', name: said('Nigeria', '尼日利亚', 'نيجيريا'), zone: 'Africa/Lagos' },
  { code: '015', name: said('Northern Africa', '北非', 'شمال إفريقيا'), zone: 'Africa/Cairo' },
  { code: 'EG', parent: '015', name: said('Egypt', '埃及', 'مصر'), zone: 'Africa/Cairo' },
  { code: 'DZ', parent: '015', name: said('Algeria', '阿尔及利亚', 'الجزائر'), zone: 'Africa/Algiers' },
  { code: 'CN', name: said('China', '中国', 'الصين'), zone: 'Asia/Shanghai' },
  { code: 'CN-HB', parent: 'CN', name: said('Hubei', '湖北赛区'), zone: 'Asia/Shanghai' },
  { code: 'CN-SH', parent: 'CN', name: said('Shanghai', '上海赛区'), zone: 'Asia/Shanghai' },
  { code: 'CN-GD', parent: 'CN', name: said('Guangdong', '广东赛区'), zone: 'Asia/Shanghai' },
  { code: 'APAC', name: said('Asia Pacific', '亚太'), zone: 'Asia/Singapore' },
  { code: 'ID', parent: 'APAC', name: said('Indonesia', '印度尼西亚'), zone: 'Asia/Jakarta' },
  { code: 'IN', parent: 'APAC', name: said('India', '印度'), zone: 'Asia/Kolkata' },
  { code: '143', name: said('Central Asia', '中亚', 'آسيا الوسطى'), zone: 'Asia/Almaty' },
  { code: 'KZ', parent: '143', name: said('Kazakhstan', '哈萨克斯坦', 'كازاخستان'), zone: 'Asia/Almaty' },
  { code: '419', name: said('Latin America', '拉丁美洲'), zone: 'America/Mexico_City' },
  { code: 'BR', parent: '419', name: said('Brazil', '巴西'), zone: 'America/Sao_Paulo' },
  { code: 'MX', parent: '419', name: said('Mexico', '墨西哥'), zone: 'America/Mexico_City' },
  { code: '150', name: said('Europe', '欧洲'), zone: 'Europe/Warsaw' },
  { code: 'PL', parent: '150', name: said('Poland', '波兰'), zone: 'Europe/Warsaw' },
];

/** Where the exam contest opens on its own dates, and where not at all. */
export const COMPETITION_OPENINGS: readonly RegionalPlan[] = [
  {
    region: 'KE',
    isOpen: true,
    closes: [8, '18:00'],
    languages: 'en',
    contact: 'competition.kenya@demo.example',
    seats: 60,
  },
  { region: 'NG', isOpen: true, closes: [-2, '18:00'], languages: 'en', contact: 'competition.nigeria@demo.example' },
  { region: 'EG', isOpen: true, closes: [11, '23:59'], languages: 'ar,en', contact: 'competition.egypt@demo.example' },
  { region: 'DZ', isOpen: false },
  {
    region: 'CN-HB',
    isOpen: true,
    closes: [5, '17:00'],
    languages: 'zh-CN',
    contact: 'competition.hubei@demo.example',
  },
  { region: 'CN-SH', isOpen: true, closes: [2, '17:00'], languages: 'zh-CN' },
  { region: 'CN-GD', isOpen: true, closes: [6, '17:00'], languages: 'zh-CN' },
  { region: 'ID', isOpen: true, opens: [3, '09:00'], closes: [24, '23:59'], languages: 'en' },
  { region: 'BR', isOpen: true, closes: [18, '23:59'], languages: 'en' },
  { region: 'MX', isOpen: true, closes: [18, '23:59'], languages: 'es,en' },
  { region: 'PL', isOpen: true, closes: [13, '23:59'], languages: 'en' },
];
