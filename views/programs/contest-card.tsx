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

/** A contest with its choices, each with its state and deadline. */
export function ContestCard({ contest }: { contest: ContestView }): JSX.Element {
  const { t } = useShell();
  const { href, name, summary, most, hue, choices } = contest;
  return (
    <Card
      hue={hue}
      level={3}
      title={
        <a href={href}>
          <SaidText said={name} />
        </a>
      }
      flush
    >
      <div class="contest-words">
        {summary.text ? (
          <p>
            <SaidText said={summary} />
          </p>
        ) : null}
        <p class="small">{most === null ? t('contests.rule_any') : t('contests.rule', { most })}</p>
      </div>
      <TaskList
        tasks={choices.map((choice) => ({
          key: choice.href,
          title: (
            <a href={choice.href} dir="auto">
              {choice.title}
            </a>
          ),
          detail: <When choice={choice} />,
          end: <Tag tone={STANDING_TONE[choice.standing]}>{t(STANDING_WORD[choice.standing])}</Tag>,
        }))}
      />
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
