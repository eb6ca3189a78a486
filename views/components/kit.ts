import type { ExampleSet } from './example.js';
import { avatarExamples } from './avatar/avatar.examples.js';
import { brandExamples } from './brand/brand.examples.js';
import { bulkBarExamples } from './bulk-bar/bulk-bar.examples.js';
import { buttonExamples } from './button/button.examples.js';
import { cardExamples } from './card/card.examples.js';
import { changesExamples } from './changes/changes.examples.js';
import { chartExamples } from './chart/chart.examples.js';
import { chipExamples } from './chip/chip.examples.js';
import { colourPreviewExamples } from './colour-preview/colour-preview.examples.js';
import { deadlineExamples } from './deadline/deadline.examples.js';
import { emptyExamples } from './empty/empty.examples.js';
import { factsExamples } from './facts/facts.examples.js';
import { fieldExamples } from './field/field.examples.js';
import { flashExamples } from './flash/flash.examples.js';
import { formExamples } from './form/form.examples.js';
import { historyExamples } from './history/history.examples.js';
import { hueFieldExamples } from './hue-field/hue-field.examples.js';
import { iconExamples } from './icon/icon.examples.js';
import { illustrationExamples } from './illustration/illustration.examples.js';
import { kpiExamples } from './kpi/kpi.examples.js';
import { letterFrameExamples } from './letter-frame/letter-frame.examples.js';
import { markedExamples } from './marked/marked.examples.js';
import { menuExamples } from './menu/menu.examples.js';
import { noticeExamples } from './notice/notice.examples.js';
import { offeringCardExamples } from './offering-card/offering-card.examples.js';
import { pageHeadExamples } from './page-head/page-head.examples.js';
import { paginationExamples } from './pagination/pagination.examples.js';
import { panelExamples } from './panel/panel.examples.js';
import { personNameExamples } from './person-name/person-name.examples.js';
import { printHeaderExamples } from './print-header/print-header.examples.js';
import { programCardExamples } from './program-card/program-card.examples.js';
import { progressExamples } from './progress/progress.examples.js';
import { searchExamples } from './search/search.examples.js';
import { seatsExamples } from './seats/seats.examples.js';
import { slipExamples } from './slip/slip.examples.js';
import { stepsExamples } from './steps/steps.examples.js';
import { tableExamples } from './table/table.examples.js';
import { tagExamples } from './tag/tag.examples.js';
import { tasksExamples } from './tasks/tasks.examples.js';

/** Every component with its examples, by name. */
export const KIT: readonly ExampleSet[] = [
  avatarExamples,
  brandExamples,
  bulkBarExamples,
  buttonExamples,
  cardExamples,
  changesExamples,
  chartExamples,
  chipExamples,
  colourPreviewExamples,
  deadlineExamples,
  emptyExamples,
  factsExamples,
  fieldExamples,
  flashExamples,
  formExamples,
  historyExamples,
  hueFieldExamples,
  iconExamples,
  illustrationExamples,
  kpiExamples,
  letterFrameExamples,
  markedExamples,
  menuExamples,
  noticeExamples,
  offeringCardExamples,
  pageHeadExamples,
  paginationExamples,
  panelExamples,
  personNameExamples,
  printHeaderExamples,
  programCardExamples,
  progressExamples,
  searchExamples,
  seatsExamples,
  slipExamples,
  stepsExamples,
  tableExamples,
  tagExamples,
  tasksExamples,
];
