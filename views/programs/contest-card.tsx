import type { JSX } from 'preact';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import type { OfferingCardView } from '../components/offering-card/offering-card.js';
import { STANDING_TONE, STANDING_WORD } from '../components/offering-card/offering-state.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList } from '../components/tasks/tasks.js';
import type { Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { SaidText, type Said } from './said.js';

/** Several things of which one person may choose so many. */
export interface ContestView {
  readonly href: string;
  readonly name: Said;
  readonly summary: Said;
  readonly most: number | null;
  readonly hue: Hue;
  readonly choices: readonly OfferingCardView[];
}

/** Fifteen tasks in full stand on the contest's own page. */
const MOST_SHOWN = 5;

/** A contest with its choices, each with its state and deadline. */
export function ContestCard({ contest }: { contest: ContestView }): JSX.Element {
  const { t } = useShell();
  const { href, name, summary, most, hue, choices } = contest;
  const shown = choices.length > MOST_SHOWN + 1 ? choices.slice(0, MOST_SHOWN) : choices;
  return (
    <Card
      hue={hue}
      level={3}
      title={
        <a href={href}>
          <SaidText said={name} />
        </a>
      }
      beside={<span class="small">{most === null ? t('contests.rule_any') : t('contests.rule', { most })}</span>}
      flush
    >
      {summary.text ? (
        <p class="contest-words">
          <SaidText said={summary} />
        </p>
      ) : null}
      <TaskList
        tasks={shown.map((choice) => ({
          key: choice.href,
          title: (
            <a href={choice.href} dir="auto" lang={choice.lang}>
              {choice.title}
            </a>
          ),
          detail: <When choice={choice} />,
          end: <Tag tone={STANDING_TONE[choice.standing]}>{t(STANDING_WORD[choice.standing])}</Tag>,
        }))}
      />
      {shown.length < choices.length ? (
        <p class="card-foot">
          <a href={href}>{t('contests.all', { count: choices.length })}</a>
        </p>
      ) : null}
    </Card>
  );
}

function When({ choice }: { choice: OfferingCardView }): JSX.Element | null {
  const { t } = useShell();
  const { standing, opensAt, closesAt, zone } = choice;
  const at = standing === 'soon' ? opensAt : closesAt;
  if (at === null) return null;
  const over = standing === 'closed' || standing === 'archived';
  const label = standing === 'soon' ? 'catalogue.opens' : over ? 'catalogue.closed_on' : 'catalogue.sign_up_by';
  return (
    <>
      {t(label)} <Deadline at={at} zone={zone} brief />
    </>
  );
}
