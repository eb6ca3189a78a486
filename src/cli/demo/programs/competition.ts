import { lines, said, seats, type LocalText, type OfferingPlan, type ProgramPlan } from '../plan.js';
import { COMPETITION_OPENINGS, COMPETITION_REGIONS } from './competition-regions.js';

const CONTACT = 'competition@demo.example';
const WHO = lines(
  [
    'Full-time students of a partner academy, or of a school that wants to be one',
    'One track per person',
    'Under 18: a parent or guardian agrees first',
  ],
  ['合作院校或有意合作院校的全日制在校生', '每人限报一个赛道', '未满 18 岁须监护人同意'],
  [
    'طلاب بدوام كامل في أكاديمية شريكة أو مدرسة ترغب في الشراكة',
    'مسار واحد لكل شخص',
    'لمن هم دون 18 عامًا: موافقة ولي الأمر أولًا',
  ],
);
const READY = lines(
  [
    'Your student number and year of graduation',
    'Your name in Latin letters, as on your passport',
    'About three minutes',
  ],
  ['学号和预计毕业年份', '与护照一致的拼音姓名', '大约三分钟'],
  ['رقمك الجامعي وسنة التخرج', 'اسمك بالحروف اللاتينية كما في جواز السفر', 'ثلاث دقائق تقريبًا'],
);
const STEPS = lines(
  [
    '**Online exam**; your candidate number is your ticket',
    '**Boot camp** for the best of each region',
    '**National exam**: the top scorers are grouped into teams of three',
    '**Regional final**, then the world final',
  ],
  [
    '**线上考试**：参赛编号即准考证',
    '各赛区优秀选手参加**训练营**',
    '**全国赛**：高分选手组成三人队',
    '**区域总决赛**，之后是全球总决赛',
  ],
  [
    '**امتحان عبر الإنترنت**؛ رقم المشاركة هو تذكرتك',
    '**معسكر تدريبي** لأفضل المشاركين في كل منطقة',
    '**الامتحان الوطني** ثم فرق من ثلاثة',
    '**النهائي الإقليمي** ثم العالمي',
  ],
);
const BODY = said(
  'You sit a 90-minute exam alone: 60 items, 1000 points. Listed certificates add a bonus of at most 200.\n\nThe best of each region are grouped into teams of three with an instructor and go on to the national final.\n\n*These figures are an example, taken from one province in 2023–24: your region sets its own.*',
  '个人参加 90 分钟考试，60 题，满分 1000 分；所列证书可加分，最高 200 分。\n\n各赛区高分选手与指导教师组成三人队，晋级全国赛。\n\n*以上数据为示例，来自 2023–24 年某省赛区，各赛区以当地规则为准。*',
);

function practice(slug: string, name: LocalText, about: LocalText, count: number): OfferingPlan {
  return {
    slug,
    kind: 'track',
    state: 'published',
    contest: 'practice',
    title: said(`Practice contest: ${name.en}`, `实践赛：${name.zh}`, name.ar && `مسابقة الممارسة: ${name.ar}`),
    summary: said(
      `${about.en} You sit an exam alone; the best are grouped into teams.`,
      `${about.zh}个人参加考试，高分者组队晋级。`,
      about.ar,
    ),
    body: BODY,
    audience: WHO,
    preparation: READY,
    steps: STEPS,
    place: said('Online, then in your region', '线上，之后在所属赛区', 'عبر الإنترنت ثم في منطقتك'),
    languages: 'en,zh-CN,ar,es',
    contact: CONTACT,
    zone: 'Asia/Shanghai',
    opens: [-50, '09:00'],
    closes: [18, '23:59'],
    starts: [27, '10:00'],
    ends: [190, '18:00'],
    classSignUp: true,
    example: true,
    pools: seats(null),
    form: 'contest',
    crowd: { count, who: ['student'], scales: true },
    regions: COMPETITION_OPENINGS,
  };
}

const TEAMS: OfferingPlan = {
  slug: 'innovation-contest-2026-27',
  kind: 'track',
  state: 'published',
  applicant: 'team',
  title: said('Innovation contest', '创新赛', 'مسابقة الابتكار'),
  summary: said(
    'A team from the start: build something with AI, cloud or databases and defend it. The captain signs up.',
    '从一开始就以团队参赛：用 AI、云或数据库完成作品并答辩，由队长报名。',
    'فريق منذ البداية: ابنوا حلًا ودافعوا عنه. قائد الفريق هو من يسجل.',
  ),
  body: said(
    'Example of the weights: 30 innovation, 30 completeness, 20 scientific soundness, 20 usefulness.',
    '评分权重示例：创新性 30、完成度 30、科学性 20、实用性 20。',
  ),
  audience: lines(
    ['Teams of students with one instructor', 'A team may join several universities'],
    ['学生团队，一名指导教师', '可跨校组队'],
    ['فرق طلابية مع مشرف واحد', 'يجوز أن يضم الفريق عدة جامعات'],
  ),
  preparation: lines(
    ['A working title', 'Who is in the team; you invite them later'],
    ['作品暂定名称', '队员名单（之后邀请）'],
    ['عنوان مبدئي', 'أعضاء الفريق؛ تدعوهم لاحقًا'],
  ),
  steps: lines(
    ['**Entry**: note, code and video', '**Regional final** with a defence', '**World final**'],
    ['**提交作品**：说明、代码与视频', '**区域总决赛**答辩', '**全球总决赛**'],
  ),
  place: said('Online, then in your region', '线上，之后在所属赛区', 'عبر الإنترنت ثم في منطقتك'),
  languages: 'en,zh-CN',
  contact: CONTACT,
  zone: 'Asia/Shanghai',
  opens: [-50, '09:00'],
  closes: [38, '23:59'],
  starts: [60, '09:00'],
  ends: [190, '18:00'],
  example: true,
  pools: [{ key: 'teams', name: said('Teams', '队伍名额', 'الفرق'), capacity: null, everyone: true }],
  form: 'challenge',
  crowd: { count: 41, who: ['student'], scales: true },
};

const TEACHING: OfferingPlan = {
  slug: 'teaching-contest-2026-27',
  kind: 'track',
  state: 'published',
  title: said('Teaching contest', '教学赛'),
  summary: said(
    'For instructors: one lesson, one lab, one reflection. Opens soon.',
    '面向教师：一堂课、一次实验、一份反思。即将开放。',
  ),
  audience: lines(['Instructors of a partner academy'], ['合作院校教师']),
  preparation: lines(['The lesson you would teach'], ['拟讲授的一堂课']),
  steps: lines(
    ['**Lesson video**', '**Jury**', '**Award** at the world final'],
    ['**授课视频**', '**评审**', '全球总决赛**颁奖**'],
  ),
  place: said('Online', '线上'),
  languages: 'en,zh-CN',
  contact: CONTACT,
  zone: 'Asia/Shanghai',
  opens: [12, '09:00'],
  closes: [60, '23:59'],
  example: true,
  pools: seats(null),
  form: 'teachers',
};

export const COMPETITION: ProgramPlan = {
  slug: 'ict-competition',
  name: said('ICT Competition', 'ICT 大赛', 'مسابقة ICT'),
  summary: said(
    'A yearly contest from country to world',
    '从全国到全球的年度大赛',
    'مسابقة سنوية من المستوى الوطني إلى العالمي',
  ),
  body: said(
    'National, regional, global: students sit exams or build something, alone or in teams. More than 210,000 students and instructors of over 100 countries took part in 2024–25.\n\nTracks change every year; so do the regions that open them.',
    '从全国赛、区域赛到全球总决赛，学生个人考试或组队创作。2024–25 年有来自 100 多个国家的 21 万余名师生参加。\n\n赛道与开放赛区每年调整。',
    'وطنية ثم إقليمية ثم عالمية: يشارك الطلاب في الامتحانات أو يبنون مشروعًا. شارك أكثر من 210 آلاف طالب ومعلم في 2024–25.',
  ),
  hue: 'contest',
  drawing: 'cup',
  example: false,
  regions: COMPETITION_REGIONS,
  editions: [
    {
      slug: '2026-27',
      name: said('2026–27', '2026–27 年', '2026–27'),
      starts: -60,
      ends: 200,
      contests: [
        {
          key: 'practice',
          name: said('Practice contest', '实践赛', 'مسابقة الممارسة'),
          summary: said('Choose one track.', '选择一个赛道。', 'اختر مسارًا واحدًا.'),
          mostPerPerson: 1,
        },
      ],
      offerings: [
        practice(
          'practice-network-2026-27',
          { en: 'Network', zh: '网络', ar: 'الشبكات' },
          {
            en: 'Data communication, WLAN and security.',
            zh: '数据通信、无线局域网与安全。',
            ar: 'اتصالات البيانات والشبكات اللاسلكية والأمن. امتحان فردي ثم فرق.',
          },
          96,
        ),
        practice(
          'practice-cloud-2026-27',
          { en: 'Cloud', zh: '云', ar: 'السحابة' },
          {
            en: 'Cloud services, big data and AI on them.',
            zh: '云服务、大数据与人工智能。',
            ar: 'الخدمات السحابية والبيانات الضخمة والذكاء الاصطناعي. امتحان فردي ثم فرق.',
          },
          78,
        ),
        practice(
          'practice-computing-2026-27',
          { en: 'Computing', zh: '计算', ar: 'الحوسبة' },
          {
            en: 'Operating systems, databases and processors.',
            zh: '操作系统、数据库与处理器。',
            ar: 'أنظمة التشغيل وقواعد البيانات والمعالجات. امتحان فردي ثم فرق.',
          },
          54,
        ),
        TEAMS,
        TEACHING,
      ],
    },
    {
      slug: '2025-26',
      name: said('2025–26', '2025–26 年', '2025–26'),
      starts: -430,
      ends: -170,
      contests: [],
      offerings: [
        {
          ...practice(
            'practice-network-2025-26',
            { en: 'Network', zh: '网络' },
            { en: 'Data communication, WLAN and security.', zh: '数据通信、无线局域网与安全。' },
            64,
          ),
          contest: undefined,
          state: 'closed',
          opens: [-420, '09:00'],
          closes: [-350, '23:59'],
          starts: [-340, '10:00'],
          ends: [-175, '18:00'],
          regions: [],
        },
      ],
    },
  ],
};
