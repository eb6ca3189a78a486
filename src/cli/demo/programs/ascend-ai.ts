import { lines, said, seats, type LocalText, type OfferingPlan, type ProgramPlan } from '../plan.js';

const CONTACT = 'innovation@demo.example';
const WHO = lines(
  ['Students, developers and researchers, alone or as the captain of a team', 'At most three tasks per person'],
  ['学生、开发者与科研人员，个人或由队长报名', '每人最多选择三个任务'],
);
const READY = lines(
  ['What you have built before, in one line', 'About two minutes'],
  ['一句话介绍过往作品', '大约两分钟'],
);
const STEPS = lines(
  [
    '**Hand in** note, code and self-test',
    '**Measured** on hidden cases',
    '**Defence** of twenty minutes for the shortlist',
  ],
  ['**提交**说明、代码与自测', '隐藏用例**评测**', '入围者 20 分钟**答辩**'],
);

const TASKS: readonly LocalText[] = [
  { en: 'Crop leaf diagnosis on a phone', zh: '手机端农作物叶片诊断' },
  { en: 'Speech recognition for a small language', zh: '小语种语音识别' },
  { en: 'Reading old land registers', zh: '旧土地册识别' },
  { en: 'Traffic forecast for one city', zh: '城市交通预测' },
  { en: 'Chest X-ray triage', zh: '胸片分诊' },
  { en: 'Flood maps from satellite images', zh: '卫星影像洪水制图' },
  { en: 'A tutor for discrete mathematics', zh: '离散数学智能导师' },
  { en: 'Sign language subtitles', zh: '手语字幕' },
  { en: 'Defects on a production line', zh: '产线缺陷检测' },
  { en: 'Code review for operators', zh: '算子代码审查' },
  { en: 'Summaries of court rulings', zh: '判决书摘要' },
  { en: 'Weather nowcasting in two hours', zh: '两小时临近天气预报' },
  { en: 'Protein pocket search', zh: '蛋白质口袋搜索' },
  { en: 'Counting birds by their songs', zh: '听声数鸟' },
  { en: 'A quieter wind turbine', zh: '更安静的风力发电机' },
];

function task(name: LocalText, index: number): OfferingPlan {
  const number = index + 1;
  return {
    slug: `open-task-${String(number).padStart(2, '0')}`,
    kind: 'challenge',
    state: 'published',
    contest: 'open-tasks',
    title: said(`Task ${number}: ${name.en}`, `任务 ${number}：${name.zh}`),
    summary: said(
      'One of fifteen open tasks; choose at most three. Measured on hidden cases.',
      '十五个开放任务之一，最多选三个，以隐藏用例评测。',
    ),
    audience: WHO,
    preparation: READY,
    steps: STEPS,
    place: said('Online', '线上'),
    languages: 'en,zh-CN',
    contact: CONTACT,
    zone: 'Asia/Shanghai',
    opens: [-30, '09:00'],
    closes: [25, '23:59'],
    starts: [26, '09:00'],
    ends: [70, '18:00'],
    example: true,
    pools: seats(null),
    form: 'challenge',
    crowd: { count: 8 + ((number * 7) % 15), who: ['student', 'developer', 'researcher'] },
  };
}

const FINE_TUNING: OfferingPlan = {
  slug: 'fine-tuning-challenge',
  kind: 'challenge',
  state: 'published',
  title: said('Fine-tuning challenge', '微调挑战赛'),
  summary: said(
    'Fewer trainable parameters, higher accuracy. Two phases, gold, silver and bronze.',
    '更少的可训练参数、更高的精度。两个阶段，设金银铜奖。',
  ),
  body: said(
    'Phase one keeps entries that hold at least 90 % of the baseline on two metrics, then scores\n\n`0.3 × (1 − trainable parameter ratio) + 0.7 × hidden-test accuracy`.\n\nThe formula is that of the 2024 edition.',
    '第一阶段保留两项指标均不低于基线 90% 的作品，之后按下式计分：\n\n`0.3 ×（1 − 可训练参数占比）+ 0.7 × 隐藏测试精度`\n\n公式沿用 2024 年。',
  ),
  audience: WHO,
  preparation: lines(
    ['Your name as on your identity document', 'The framework you will use'],
    ['与证件一致的姓名', '使用的框架'],
  ),
  steps: lines(
    [
      '**Phase one**: algorithm note, hyper-parameters, code, five checkpoints',
      '**Phase two**: the parameters count ten times',
      '**Awards**: 1 gold, 2 silver, 3 bronze',
    ],
    [
      '**第一阶段**：算法说明、超参、代码、五个检查点',
      '**第二阶段**：参数占比权重乘十',
      '**奖项**：金奖 1、银奖 2、铜奖 3',
    ],
  ),
  place: said('Online', '线上'),
  languages: 'en,zh-CN',
  contact: CONTACT,
  zone: 'Asia/Shanghai',
  opens: [-35, '09:00'],
  closes: [3, '18:00'],
  starts: [5, '09:00'],
  ends: [60, '18:00'],
  example: true,
  pools: seats(null),
  form: 'challenge',
  crowd: { count: 63, who: ['student', 'developer', 'researcher'], scales: true },
};

export const ASCEND_AI: ProgramPlan = {
  slug: 'ascend-ai-innovation',
  name: said('Ascend AI Innovation', '昇腾 AI 创新大赛'),
  summary: said('Build something and have it judged', '做出作品，接受评审'),
  body: said(
    'Regional heats, then a national final; tasks that are measured and entries that are judged.',
    '分赛区赛与全国总决赛；既有评测任务，也有评审作品。',
  ),
  hue: 'innovation',
  drawing: 'lamp',
  example: false,
  regions: [],
  editions: [
    {
      slug: '2026',
      name: said('2026', '2026 年'),
      starts: -60,
      ends: 100,
      contests: [
        {
          key: 'open-tasks',
          name: said('Open tasks', '开放任务'),
          summary: said('Fifteen tasks; choose at most three.', '十五个任务，最多选三个。'),
          mostPerPerson: 3,
        },
      ],
      offerings: [
        FINE_TUNING,
        {
          ...FINE_TUNING,
          slug: 'inference-challenge',
          title: said('Inference challenge', '推理加速挑战赛'),
          summary: said(
            'Rank by total seconds, lower is better; the output may differ by at most 0.5 %. Opens soon.',
            '按总耗时排名，越低越好，输出偏差不超过 0.5%。即将开放。',
          ),
          body: said(
            'Entries that only change hyper-parameters are void; reading saved results is disqualification.',
            '仅修改超参的作品无效；读取预存结果取消资格。',
          ),
          steps: STEPS,
          opens: [9, '09:00'],
          closes: [48, '18:00'],
          starts: [50, '09:00'],
          ends: [90, '18:00'],
          crowd: undefined,
        },
        ...TASKS.map(task),
      ],
    },
  ],
};
