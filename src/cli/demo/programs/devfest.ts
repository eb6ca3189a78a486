import { lines, said, seats, type LocalText, type OfferingPlan, type PoolPlan, type ProgramPlan } from '../plan.js';

const WHO = lines(
  ['Developers, students, teachers and researchers', 'Bring a laptop for the code labs'],
  ['开发者、学生、教师与科研人员', '参加代码实验室请自带电脑'],
  ['المطورون والطلاب والمعلمون والباحثون', 'أحضر حاسوبًا محمولًا لمختبرات البرمجة'],
);
const READY = lines(
  ['Which code lab you want', 'About two minutes'],
  ['想参加的代码实验室', '大约两分钟'],
  ['مختبر البرمجة الذي تريده', 'دقيقتان تقريبًا'],
);
const STEPS = lines(
  [
    '**Talks** in the morning',
    '**Code lab** in the afternoon; hand in your task for a micro-certificate',
    '**Regional final** on the main stage',
  ],
  ['上午**主题演讲**', '下午**代码实验室**，完成任务可获微认证', '主舞台**区域赛决赛**'],
  ['**محاضرات** صباحًا', '**مختبر برمجة** بعد الظهر مع شهادة مصغرة', '**النهائي الإقليمي** على المسرح الرئيسي'],
);

function withLabs(
  admission: number,
  labs: readonly (readonly [key: string, name: LocalText, capacity: number])[],
): readonly PoolPlan[] {
  return [
    { key: 'admission', name: said('Admission', '入场名额', 'الدخول'), capacity: admission, everyone: true },
    ...labs.map(([key, { en, zh, ar }, capacity]) => ({ key, name: said(en, zh, ar), capacity, everyone: false })),
  ];
}

type Stop = Pick<
  OfferingPlan,
  'slug' | 'title' | 'summary' | 'place' | 'zone' | 'opens' | 'closes' | 'starts' | 'ends' | 'pools' | 'crowd'
> &
  Partial<OfferingPlan>;

function stop(plan: Stop): OfferingPlan {
  return {
    kind: 'event',
    state: 'published',
    audience: WHO,
    preparation: READY,
    steps: STEPS,
    languages: 'en',
    contact: 'devfest@demo.example',
    example: true,
    form: 'event',
    ...plan,
  };
}

export const DEVFEST: ProgramPlan = {
  slug: 'ascend-devfest',
  name: said('Ascend DevFest', '昇腾开发者嘉年华', 'مهرجان أسند للمطورين'),
  summary: said(
    'Days of talks, labs and finals in your city',
    '在你的城市：演讲、实验与决赛',
    'أيام من المحاضرات والمختبرات والنهائيات في مدينتك',
  ),
  body: said(
    'A series of city stops: talks, workshops and code labs, check-in at the door, and a micro-certificate for who finishes a lab.\n\n*All stops shown here are examples.*',
    '系列城市站：演讲、工作坊与代码实验室，现场签到，完成实验可获微认证。\n\n*此处各站均为示例。*',
    'سلسلة محطات في المدن: محاضرات وورش ومختبرات برمجة.\n\n*كل المحطات المعروضة أمثلة.*',
  ),
  hue: 'fest',
  drawing: 'stage',
  example: true,
  regions: [],
  editions: [
    {
      slug: '2026',
      name: said('2026 series', '2026 年系列', 'سلسلة 2026'),
      starts: -90,
      ends: 120,
      contests: [],
      offerings: [
        stop({
          slug: 'nairobi-stop-operators-and-inference',
          title: said(
            'Nairobi stop: operators and inference',
            '内罗毕站：算子与推理',
            'محطة نيروبي: المشغّلات والاستدلال',
          ),
          summary: said(
            'Talks, three code labs, regional final. Each full lab has a queue of its own.',
            '演讲、三个代码实验室与区域决赛，每个实验室单独候补。',
            'محاضرات وثلاثة مختبرات برمجة والنهائي الإقليمي. لكل مختبر قائمة انتظار خاصة.',
          ),
          place: said('Harambee Conference Centre, Nairobi', '内罗毕哈兰比会议中心', 'مركز هرمبي للمؤتمرات، نيروبي'),
          zone: 'Africa/Nairobi',
          opens: [-18, '09:00'],
          closes: [17, '18:00'],
          starts: [20, '09:00'],
          ends: [20, '18:00'],
          pools: withLabs(90, [
            [
              'operators',
              { en: 'Code lab: write an operator', zh: '代码实验室：编写算子', ar: 'مختبر: كتابة مشغّل' },
              35,
            ],
            [
              'inference',
              { en: 'Code lab: faster inference', zh: '代码实验室：加速推理', ar: 'مختبر: استدلال أسرع' },
              35,
            ],
            [
              'agents',
              {
                en: 'Code lab: agents that call tools',
                zh: '代码实验室：调用工具的智能体',
                ar: 'مختبر: وكلاء يستدعون الأدوات',
              },
              30,
            ],
          ]),
          crowd: { count: 117, who: ['student', 'developer', 'researcher', 'teacher'] },
        }),
        stop({
          slug: 'shenzhen-code-lab-day',
          title: said('Shenzhen code lab day', '深圳代码实验日'),
          summary: said(
            'One long lab with people who wrote the kernels. Nearly full.',
            '与内核作者一起完成一个长实验，名额将满。',
          ),
          place: said('Bay Developer Hall, Shenzhen', '深圳湾开发者中心'),
          zone: 'Asia/Shanghai',
          languages: 'zh-CN',
          opens: [-14, '10:00'],
          closes: [6, '20:00'],
          starts: [9, '09:30'],
          ends: [9, '17:30'],
          pools: seats(60),
          crowd: { count: 56, who: ['student', 'developer'], countries: ['CN'] },
        }),
        stop({
          slug: 'sao-paulo-online-evening',
          title: said('São Paulo online evening', '圣保罗线上之夜'),
          summary: said(
            'Two talks and a live question hour, free and online. No limit on places.',
            '两场演讲与一小时现场问答，免费线上参加，名额不限。',
          ),
          place: said('Online', '线上'),
          onlineUrl: 'https://live.demo.example/sao-paulo',
          languages: 'en,es',
          zone: 'America/Sao_Paulo',
          opens: [-6, '09:00'],
          closes: [13, '12:00'],
          starts: [13, '19:00'],
          ends: [13, '21:30'],
          pools: seats(null),
          crowd: { count: 84, who: ['student', 'developer', 'researcher', 'teacher'], scales: true },
        }),
        stop({
          slug: 'warsaw-stop-training-camp',
          title: said('Warsaw stop: training camp', '华沙站：训练营'),
          summary: said(
            'Three days of theory and labs that end in a micro-certificate. Sign-up opens soon.',
            '三天理论与实验，结业可获微认证，报名即将开放。',
          ),
          place: said('Vistula Hall, Warsaw', '华沙维斯瓦礼堂'),
          zone: 'Europe/Warsaw',
          opens: [4, '10:00'],
          closes: [45, '23:59'],
          starts: [55, '09:00'],
          ends: [57, '16:00'],
          pools: seats(150),
          crowd: undefined,
        }),
        stop({
          slug: 'cairo-stop-autumn',
          state: 'closed',
          title: said('Cairo stop, autumn', '开罗站（秋季）', 'محطة القاهرة، الخريف'),
          summary: said(
            'Held in October with talks, labs and the regional final.',
            '十月已举办，含演讲、实验与区域决赛。',
            'أقيمت في أكتوبر مع محاضرات ومختبرات والنهائي الإقليمي.',
          ),
          place: said('Nile Pavilion, Cairo', '开罗尼罗河会馆', 'جناح النيل، القاهرة'),
          languages: 'ar,en',
          zone: 'Africa/Cairo',
          opens: [-80, '09:00'],
          closes: [-45, '18:00'],
          starts: [-40, '09:00'],
          ends: [-40, '18:00'],
          pools: seats(80),
          crowd: { count: 77, who: ['student', 'developer'], countries: ['EG', 'KE', 'IN', 'PL'] },
        }),
        stop({
          slug: 'mexico-city-stop',
          state: 'draft',
          title: said('Mexico City stop', '墨西哥城站'),
          summary: said('Venue to be confirmed.', '场地待定。'),
          place: said('Mexico City', '墨西哥城'),
          zone: 'America/Mexico_City',
          opens: [30, '10:00'],
          closes: [70, '23:59'],
          starts: [80, '09:00'],
          ends: [80, '18:00'],
          pools: seats(200),
          crowd: undefined,
        }),
      ],
    },
  ],
};
