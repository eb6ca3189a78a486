import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Form } from '../components/form/form.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';

export type ConditionKind =
  'document' | 'reconfirmation' | 'guardian_consent' | 'member_confirmation' | 'advisor_confirmation';

/** Something that is asked of a registration. */
export interface ConditionView {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly state: 'open' | 'late' | 'met' | 'ended';
  readonly note: string | null;
  readonly deadlineAt: Instant | null;
  /** Missing the deadline costs the place. */
  readonly lapses: boolean;
  /** POST targets; null where that is not possible. */
  readonly reconfirmAction: string | null;
  readonly meetAction: string | null;
  readonly dropAction: string | null;
}

interface ConditionCardProps {
  readonly title: string;
  readonly conditions: readonly ConditionView[];
  readonly zone: string;
  /** At the end of the title's line. */
  readonly beside?: JSX.Element;
}

const TONES = { open: 'wait', late: 'stop', met: 'ok', ended: 'off' } as const;

/** What is asked, by when, and what follows. */
export function ConditionCard({ title, conditions, zone, beside }: ConditionCardProps): JSX.Element {
  const { t } = useShell();
  const tasks = conditions.map((condition) => ({
    key: condition.id,
    title: <span>{t(`conditions.asked.${condition.kind}`)}</span>,
    detail: <ConditionDetail condition={condition} zone={zone} />,
    end: <ConditionEnd condition={condition} />,
  }));
  return (
    <Card title={title} beside={beside} flush>
      {tasks.length > 0 ? <TaskList tasks={tasks} /> : <p class="quiet card-lead">{t('conditions.none')}</p>}
    </Card>
  );
}

function ConditionDetail({ condition, zone }: { condition: ConditionView; zone: string }): JSX.Element {
  const { t } = useShell();
  const { note, deadlineAt, lapses, state } = condition;
  const open = state === 'open' || state === 'late';
  return (
    <>
      {note ? (
        <span class="condition-note" dir="auto">
          {note}
        </span>
      ) : null}
      {deadlineAt !== null ? (
        <span class="condition-until">
          {t('conditions.until')} <Deadline at={deadlineAt} zone={zone} />
        </span>
      ) : null}
      {open && lapses ? <span class="condition-effect">{t('conditions.costs_place')}</span> : null}
    </>
  );
}

function ConditionEnd({ condition }: { condition: ConditionView }): JSX.Element {
  const { t } = useShell();
  const { state, reconfirmAction, meetAction, dropAction } = condition;
  if (reconfirmAction) {
    return (
      <Form action={reconfirmAction} shape="bare">
        <Button kind="primary">{t('conditions.reconfirm')}</Button>
      </Form>
    );
  }
  return (
    <div class="row">
      <Tag tone={TONES[state]}>{t(`conditions.state.${state}`)}</Tag>
      {meetAction ? (
        <Form action={meetAction} shape="bare">
          <Button>{t('conditions.meet')}</Button>
        </Form>
      ) : null}
      {dropAction ? (
        <Form action={dropAction} shape="bare">
          <Button kind="quiet">{t('conditions.drop')}</Button>
        </Form>
      ) : null}
    </div>
  );
}
