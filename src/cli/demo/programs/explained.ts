import type { LocalizedText } from '../../../kernel/localized-text.js';
import { lines } from '../plan.js';

interface Explained {
  readonly audience: LocalizedText;
  readonly steps: LocalizedText;
  readonly gains: LocalizedText;
}

/** For whom each program is, how it runs and what one gets, by slug. Only what is known of it. */
export const EXPLAINED: Readonly<Record<string, Explained>> = {
  'ict-academy': {
    audience: lines(
      ['Students of partner universities and colleges', 'Teachers who want to be trained and certified'],
      ['合作高校和院校的学生', '希望接受培训并取得认证的教师'],
      ['طلاب الجامعات والكليات الشريكة', 'المعلمون الراغبون في التدريب والاعتماد'],
    ),
    steps: lines(
      [
        'Your university becomes an academy',
        'Its teachers are trained and certified',
        'You take a course that leads to a certificate',
      ],
      ['学校获得授权成为学院', '教师接受培训并取得认证', '你修读通向认证的课程'],
      ['تصبح جامعتك أكاديمية', 'يُدرَّب معلموها ويُعتمدون', 'تلتحق بدورة تؤدي إلى شهادة'],
    ),
    gains: lines(
      ['Practice in labs, not only lectures', 'A way to certificates: associate, professional, expert'],
      ['不仅听课，更有实验', '通往认证之路：工程师、高级工程师、专家'],
      ['تطبيق في المختبرات لا محاضرات فقط', 'طريق إلى الشهادات: مشارك ومحترف وخبير'],
    ),
  },
  'ict-competition': {
    audience: lines(
      [
        'Full-time students of partner academies, or of schools that want to become one',
        'One track per person',
        'Teachers who advise a team',
      ],
      ['合作学院或有意成为学院的学校的全日制学生', '每人限选一个赛道', '指导参赛队的教师'],
      [
        'الطلاب المتفرغون في الأكاديميات الشريكة أو المدارس الراغبة في الانضمام',
        'مسار واحد لكل شخص',
        'المعلمون المشرفون',
      ],
    ),
    steps: lines(
      ['National stage: a theory exam', 'Regional final: theory and lab', 'Global final: lab'],
      ['全国赛：理论考试', '区域赛：理论与实验', '全球总决赛：实验'],
      ['المرحلة الوطنية: امتحان نظري', 'النهائي الإقليمي: نظري ومختبر', 'النهائي العالمي: مختبر'],
    ),
    gains: lines(
      [
        'Grand Prizes in each track, and first, second and third prizes',
        'Special awards across tracks, such as Women in Tech',
        'Awards for instructors too',
      ],
      ['各赛道设特等奖及一、二、三等奖', '跨赛道专项奖，如科技女性奖', '也设优秀指导教师奖'],
      ['جوائز كبرى في كل مسار وجوائز أولى وثانية وثالثة', 'جوائز خاصة عبر المسارات', 'جوائز للمعلمين أيضًا'],
    ),
  },
  'ascend-devfest': {
    audience: lines(
      ['Developers, students and teachers', 'Newcomers: every stop has talks for beginners'],
      ['开发者、学生与教师', '初学者：每站都有入门演讲'],
      ['المطورون والطلاب والمعلمون', 'المبتدئون: في كل محطة محاضرات لهم'],
    ),
    steps: lines(
      ['Choose a stop in your city, or online', 'Pick talks, workshops and a code lab', 'Check in at the door'],
      ['选择所在城市或线上的一站', '选择演讲、工作坊和代码实验室', '现场签到'],
      ['اختر محطة في مدينتك أو عبر الإنترنت', 'اختر محاضرات وورشًا ومختبرًا', 'سجّل حضورك عند الباب'],
    ),
    gains: lines(
      ['A day among people who build', 'A micro-certificate for a lab you finish'],
      ['与开发者共度一天', '完成实验可获微认证'],
      ['يوم بين من يبنون', 'شهادة مصغرة عن كل مختبر تنجزه'],
    ),
  },
  'ascend-ai-innovation': {
    audience: lines(
      ['Teams and individuals of universities', 'Teams of companies, in tracks of their own'],
      ['高校团队与个人', '企业团队，设独立赛道'],
    ),
    steps: lines(
      ['Choose tasks: at most three of fifteen', 'Regional heats', 'National final'],
      ['选择任务：十五选三', '分赛区赛', '全国总决赛'],
    ),
    gains: lines(
      ['Gold, silver and bronze awards', 'Work that was measured and judged by known rules'],
      ['金、银、铜奖', '作品按公开规则评测与评审'],
    ),
  },
  'intelligent-base': {
    audience: lines(
      ['Universities with a computing or electronics faculty', 'Their teachers and undergraduates'],
      ['设有计算机或电子类院系的高校', '任课教师与本科生'],
    ),
    steps: lines(
      ['Courses become part of the official curriculum', 'Teachers are trained', 'Students are supported'],
      ['课程纳入正式培养方案', '培训教师', '支持学生成长'],
    ),
    gains: lines(
      ['Courses and textbooks to teach with', 'Training for teachers', 'Scholarships for students'],
      ['可用于教学的课程与教材', '教师培训', '学生奖学金'],
    ),
  },
};
