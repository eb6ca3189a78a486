import type { LocalizedText } from '../../kernel/localized-text.js';
import type { FormSection, QuestionKind } from '../../modules/registrations/index.js';
import { said, type FormName } from './plan.js';

export interface QuestionPlan {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly required: boolean;
  readonly options?: readonly (readonly [value: string, label: LocalizedText])[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly consentText?: LocalizedText;
  readonly binding?:
    | 'legal_name'
    | 'latin_name'
    | 'country'
    | 'city'
    | 'institution_name'
    | 'student_number'
    | 'graduation_year'
    | 'phone';
  readonly section?: 'you' | 'studies' | 'visit';
}

const LEGAL_NAME: QuestionPlan = {
  key: 'legal_name',
  kind: 'short_text',
  label: said('Full name', '姓名', 'الاسم الكامل'),
  hint: said('As in your identity document.', '与证件一致。', 'كما في وثيقة الهوية.'),
  required: true,
  binding: 'legal_name',
  section: 'you',
};
const LATIN_NAME: QuestionPlan = {
  key: 'latin_name',
  kind: 'short_text',
  label: said('Name in Latin letters', '拼音或英文姓名', 'الاسم بالحروف اللاتينية'),
  hint: said('For the certificate, like in a passport.', '用于证书，与护照一致。', 'للشهادة، كما في جواز السفر.'),
  required: true,
  binding: 'latin_name',
  section: 'you',
};
const COUNTRY: QuestionPlan = {
  key: 'country',
  kind: 'country',
  label: said('Country or region', '国家或地区', 'البلد أو المنطقة'),
  required: true,
  binding: 'country',
  section: 'you',
};
const INSTITUTION: QuestionPlan = {
  key: 'institution_name',
  kind: 'institution',
  label: said('University, college or company', '学校或单位', 'الجامعة أو الكلية أو الشركة'),
  required: true,
  binding: 'institution_name',
  section: 'studies',
};
const PHONE: QuestionPlan = {
  key: 'phone',
  kind: 'phone',
  label: said('Phone', '手机', 'الهاتف'),
  hint: said(
    'With the code of your country, like +254 712 345 678. Only for the days of the event.',
    '含国家代码，例如 +86 138 0013 8000。仅在活动期间使用。',
    'مع رمز بلدك، مثل ‎+254 712 345 678. لأيام الفعالية فقط.',
  ),
  required: false,
  binding: 'phone',
  section: 'you',
};
const REFEREE: QuestionPlan = {
  key: 'referee',
  kind: 'email',
  label: said('Address of a teacher who knows you', '推荐教师的邮箱', 'عنوان أستاذ يعرفك'),
  required: false,
  section: 'studies',
};
const STUDENT_NUMBER: QuestionPlan = {
  key: 'student_number',
  kind: 'short_text',
  label: said('Student number', '学号', 'الرقم الجامعي'),
  hint: said('As it stands on your card.', '以学生证为准。', 'كما هو مكتوب على بطاقتك.'),
  required: true,
  limits: { max: 40 },
  binding: 'student_number',
  section: 'studies',
};
const GRADUATION: QuestionPlan = {
  key: 'graduation_year',
  kind: 'number',
  label: said('Expected year of graduation', '预计毕业年份', 'سنة التخرج المتوقعة'),
  hint: said('A year, like 2028.', '年份，例如 2028。', 'سنة، مثل 2028.'),
  required: true,
  limits: { min: 2020, max: 2040 },
  binding: 'graduation_year',
  section: 'studies',
};
const RULES: QuestionPlan = {
  key: 'rules',
  kind: 'consent',
  label: said('I agree', '我同意', 'أوافق'),
  required: true,
  consentText: said(
    'I have read who can join, what I told is true, and the office may use it to run this program.',
    '我已阅读参加条件，所填内容属实，并同意项目办公室为开展本项目使用这些信息。',
    'قرأت شروط المشاركة، وما كتبته صحيح، ويحق للمكتب استخدامه لإدارة هذا البرنامج.',
  ),
};
const PHOTOS: QuestionPlan = {
  key: 'photos',
  kind: 'consent',
  label: said('You may photograph me', '可以拍摄我', 'يمكنكم تصويري'),
  required: false,
  consentText: said(
    'The office may publish photographs of the event in which I can be seen. I can take this back at any time.',
    '办公室可以发布含有我影像的活动照片，我可随时撤回同意。',
    'يحق للمكتب نشر صور الفعالية التي أظهر فيها. يمكنني سحب موافقتي في أي وقت.',
  ),
};
const EXPERIENCE: QuestionPlan = {
  key: 'experience',
  kind: 'choice',
  label: said('How much have you done in this field?', '你在该领域的经验？', 'ما خبرتك في هذا المجال؟'),
  required: true,
  options: [
    ['none', said('Nothing yet', '尚无经验', 'لا شيء بعد')],
    ['course', said('A course or two', '上过一两门课', 'دورة أو دورتان')],
    ['work', said('I work with it', '工作中使用', 'أعمل به')],
  ],
  section: 'studies',
};
const DIET: QuestionPlan = {
  key: 'meal',
  kind: 'choices',
  label: said('For lunch', '午餐', 'للغداء'),
  required: false,
  options: [
    ['vegetarian', said('Vegetarian', '素食', 'نباتي')],
    ['halal', said('Halal', '清真', 'حلال')],
    ['none', said('Anything', '均可', 'أي شيء')],
  ],
  section: 'visit',
};
const ABOUT: QuestionPlan = {
  key: 'about',
  kind: 'long_text',
  label: said('What have you built before?', '你做过什么作品？', 'ماذا بنيت من قبل؟'),
  hint: said('One line is enough.', '一句话即可。', 'سطر واحد يكفي.'),
  required: false,
  limits: { max: 1000 },
};
const TAUGHT: QuestionPlan = {
  key: 'taught',
  kind: 'long_text',
  label: said('Which courses do you teach now?', '目前教授哪些课程？', 'ما المواد التي تدرّسها الآن؟'),
  required: true,
  limits: { max: 1000 },
};
const MERITS: QuestionPlan = {
  key: 'merits',
  kind: 'choices',
  label: said('Your merits', '符合的条件'),
  hint: said('At least two.', '至少两项。'),
  required: true,
  limits: { min: 2 },
  options: [
    ['top', said('Top 40 % of my major', '专业排名前 40%')],
    ['contest', said('I entered a listed contest', '参加过所列竞赛')],
    ['open_source', said('I contribute to open source', '开源贡献者')],
    ['service', said('I help to teach a base course', '协助讲授基座课程')],
  ],
  section: 'studies',
};

/** The questions of each kind of sign-up. Most are answered by the profile the second time. */
export const FORMS: Readonly<Record<FormName, readonly QuestionPlan[]>> = {
  course: [LEGAL_NAME, LATIN_NAME, COUNTRY, PHONE, INSTITUTION, STUDENT_NUMBER, GRADUATION, EXPERIENCE, RULES],
  contest: [LEGAL_NAME, LATIN_NAME, COUNTRY, INSTITUTION, STUDENT_NUMBER, GRADUATION, RULES],
  event: [LEGAL_NAME, COUNTRY, PHONE, INSTITUTION, DIET, PHOTOS],
  challenge: [LEGAL_NAME, LATIN_NAME, COUNTRY, INSTITUTION, ABOUT, RULES],
  teachers: [LEGAL_NAME, LATIN_NAME, COUNTRY, INSTITUTION, TAUGHT, RULES],
  scholarship: [LEGAL_NAME, INSTITUTION, STUDENT_NUMBER, GRADUATION, REFEREE, MERITS, RULES],
  partnership: [LEGAL_NAME, LATIN_NAME, COUNTRY, INSTITUTION, TAUGHT, RULES],
};

/** The titles their questions stand under; a form without them is short enough to be seen at once. */
const SECTIONS: readonly FormSection[] = [
  {
    key: 'you',
    title: said('You', '你', 'أنت'),
    intro: said('So that we address you right.', '以便正确称呼你。', 'لكي نخاطبك كما ينبغي.'),
  },
  {
    key: 'studies',
    title: said('Where you study or work', '学习或工作', 'أين تدرس أو تعمل'),
    intro: {},
  },
  { key: 'visit', title: said('Your visit', '到场', 'حضورك'), intro: {} },
];

const SECTIONED: readonly FormName[] = ['course', 'event', 'scholarship'];

export function sectionsOf(form: FormName): readonly FormSection[] {
  const used = new Set(FORMS[form].map(({ section }) => section));
  return SECTIONED.includes(form) ? SECTIONS.filter(({ key }) => used.has(key as QuestionPlan['section'])) : [];
}
