import type { Locale } from '../../kernel/locale.js';

/** A part of a name: as its owner writes it, then in Latin letters where those differ. */
type NamePart = readonly [written: string, latin?: string];

/** How people of one country are named, where they live and what they speak. */
export interface Culture {
  readonly country: string;
  /** How many of a hundred people. */
  readonly share: number;
  readonly zone: string;
  readonly locale: Locale;
  readonly familyFirst?: boolean;
  readonly cities: readonly [string, ...string[]];
  readonly institutions: readonly [string, ...string[]];
  readonly given: readonly [NamePart, ...NamePart[]];
  readonly family: readonly [NamePart, ...NamePart[]];
}

export const CULTURES: readonly Culture[] = [
  {
    country: 'CN',
    share: 30,
    zone: 'Asia/Shanghai',
    locale: 'zh-CN',
    familyFirst: true,
    cities: ['武汉', '深圳', '上海', '成都', '西安'],
    institutions: ['pujiang', 'east-lake'],
    given: [['思远', 'Siyuan'], ['雨桐', 'Yutong'], ['子涵', 'Zihan'], ['浩然', 'Haoran'], ['静怡', 'Jingyi'], ['俊杰', 'Junjie'], ['欣然', 'Xinran'], ['明哲', 'Mingzhe'], ['晓雯', 'Xiaowen'], ['天宇', 'Tianyu'], ['若曦', 'Ruoxi'], ['建国', 'Jianguo'], ['丽', 'Li'], ['强', 'Qiang'], ['诗涵', 'Shihan'], ['一鸣', 'Yiming']],
    family: [['陈', 'Chen'], ['王', 'Wang'], ['李', 'Li'], ['张', 'Zhang'], ['刘', 'Liu'], ['杨', 'Yang'], ['黄', 'Huang'], ['赵', 'Zhao'], ['周', 'Zhou'], ['吴', 'Wu'], ['徐', 'Xu'], ['欧阳', 'Ouyang'], ['吕', 'Lü'], ['邓', 'Deng']],
  },
  {
    country: 'KE',
    share: 16,
    zone: 'Africa/Nairobi',
    locale: 'en',
    cities: ['Nairobi', 'Mombasa', 'Kisumu', 'Eldoret'],
    institutions: ['lakeside', 'mount-kenya-west'],
    given: [['Amina'], ['Brian'], ['Wanjiku'], ['Kevin'], ['Faith'], ['Otieno'], ['Mercy'], ['Dennis'], ['Achieng'], ['Samuel'], ['Njeri'], ['Collins'], ['Zainab'], ['Peter'], ['Cherop'], ['Joy']],
    family: [['Mwangi'], ['Odhiambo'], ['Kamau'], ['Njoroge'], ['Wanjiru'], ['Mutua'], ['Kiprotich'], ['Hassan'], ['Ochieng'], ["Nyong'o"], ['Kariuki'], ['Chebet'], ['Mohamed'], ['Wafula']],
  },
  {
    country: 'EG',
    share: 12,
    zone: 'Africa/Cairo',
    locale: 'ar',
    cities: ['القاهرة', 'الإسكندرية', 'المنصورة'],
    institutions: ['delta'],
    given: [['محمد', 'Mohamed'], ['فاطمة', 'Fatma'], ['أحمد', 'Ahmed'], ['نور', 'Nour'], ['يوسف', 'Youssef'], ['مريم', 'Mariam'], ['عمر', 'Omar'], ['سلمى', 'Salma'], ['كريم', 'Karim'], ['هبة', 'Heba'], ['خالد', 'Khaled'], ['ياسمين', 'Yasmin']],
    family: [['حسن', 'Hassan'], ['إبراهيم', 'Ibrahim'], ['عبد الرحمن', 'Abdelrahman'], ['السيد', 'El-Sayed'], ['مصطفى', 'Mostafa'], ['فؤاد', 'Fouad'], ['منصور', 'Mansour'], ['الشناوي', 'El-Shenawy'], ['زكي', 'Zaki'], ['رمضان', 'Ramadan']],
  },
  {
    country: 'IN',
    share: 10,
    zone: 'Asia/Kolkata',
    locale: 'en',
    cities: ['Pune', 'Bengaluru', 'दिल्ली', 'Jaipur'],
    institutions: ['deccan'],
    given: [['आरव', 'Aarav'], ['प्रिया', 'Priya'], ['रोहन', 'Rohan'], ['अनन्या', 'Ananya'], ['विक्रम', 'Vikram'], ['काव्या', 'Kavya'], ['अर्जुन', 'Arjun'], ['नेहा', 'Neha'], ['संजय', 'Sanjay'], ['मीरा', 'Meera'], ['इशान', 'Ishaan'], ['दिव्या', 'Divya']],
    family: [['शर्मा', 'Sharma'], ['पटेल', 'Patel'], ['गुप्ता', 'Gupta'], ['सिंह', 'Singh'], ['वर्मा', 'Verma'], ['कुलकर्णी', 'Kulkarni'], ['देशमुख', 'Deshmukh'], ['राव', 'Rao'], ['जोशी', 'Joshi'], ['मिश्रा', 'Mishra']],
  },
  {
    country: 'PL',
    share: 9,
    zone: 'Europe/Warsaw',
    locale: 'en',
    cities: ['Łódź', 'Gdańsk', 'Kraków', 'Wrocław'],
    institutions: ['baltic'],
    given: [['Zofia'], ['Stanisław'], ['Małgorzata'], ['Paweł'], ['Łucja'], ['Michał'], ['Agnieszka'], ['Jędrzej'], ['Żaneta'], ['Kacper'], ['Oliwia'], ['Błażej']],
    family: [['Nowak'], ['Wiśniewska'], ['Wójcik'], ['Kowalczyk'], ['Dąbrowski'], ['Zieliński'], ['Szymańska'], ['Woźniak'], ['Gołębiowski'], ['Mazur'], ['Żółtowski']],
  },
  {
    country: 'BR',
    share: 8,
    zone: 'America/Sao_Paulo',
    locale: 'en',
    cities: ['São Paulo', 'Recife', 'Belo Horizonte'],
    institutions: ['serra-azul'],
    given: [['João'], ['Ana Júlia'], ['Luís'], ['Conceição'], ['Thiago'], ['Letícia'], ['Antônio'], ['Beatriz'], ['Caio'], ['Sílvia']],
    family: [['da Silva'], ['Araújo'], ['Gonçalves'], ['dos Santos'], ['Magalhães'], ['Ferreira'], ['Nóbrega'], ['Sant’Anna'], ['Conceição']],
  },
  {
    country: 'MX',
    share: 8,
    zone: 'America/Mexico_City',
    locale: 'en',
    cities: ['Ciudad de México', 'Mérida', 'Monterrey'],
    institutions: ['altiplano'],
    given: [['José'], ['María Fernanda'], ['Iñigo'], ['Sofía'], ['Raúl'], ['Ximena'], ['Andrés'], ['Lucía'], ['Víctor'], ['Belén']],
    family: [['Muñoz Peña'], ['Hernández'], ['García López'], ['Ibáñez'], ['Núñez'], ['Güemes'], ['Castañeda'], ['Ruiz'], ['Ordóñez']],
  },
  {
    country: 'KZ',
    share: 7,
    zone: 'Asia/Almaty',
    locale: 'en',
    cities: ['Алматы', 'Астана', 'Шымкент'],
    institutions: ['steppe'],
    given: [['Айгерим', 'Aigerim'], ['Нурлан', 'Nurlan'], ['Анна', 'Anna'], ['Тимур', 'Timur'], ['Дарья', 'Darya'], ['Ерлан', 'Yerlan'], ['Алия', 'Aliya'], ['Сергей', 'Sergey'], ['Жанар', 'Zhanar'], ['Олег', 'Oleg']],
    family: [['Ахметов', 'Akhmetov'], ['Ким', 'Kim'], ['Иванова', 'Ivanova'], ['Сулейменов', 'Suleimenov'], ['Петренко', 'Petrenko'], ['Жумабаева', 'Zhumabayeva'], ['Омаров', 'Omarov'], ['Щукин', 'Shchukin']],
  },
];
