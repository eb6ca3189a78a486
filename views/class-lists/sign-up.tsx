import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { InstantField } from '../components/field/date-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { KpiStrip } from '../components/kpi/kpi.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { PrintHeader } from '../components/print-header/print-header.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import type { Answer } from './answer-tag.js';
import { AnswersTable, type StudentAnswerView } from './answers-table.js';

export interface ClassSignUpProps {
  readonly list: { readonly name: string; readonly href: string };
  readonly title: string;
  readonly programName: string;
  readonly offeringHref: string;
  /** prepared: nothing has been done yet; begun: students are being asked; done: all were. */
  readonly state: 'prepared' | 'begun' | 'done';
  readonly zone: string;
  readonly closesAt: Instant | null;
  readonly confirmUntil: Instant;
  /** Null: no limit. */
  readonly left: number | null;
  readonly counts: Readonly<Partial<Record<Answer, number>>>;
  readonly students: readonly StudentAnswerView[];
  /** Field: `confirmUntil` in the zone. */
  readonly form: FormView;
  readonly beginAction: string | null;
  readonly remindAction: string | null;
  readonly slipsHref: string;
}

/** What signing a class up does to each student, and later how each stands. */
export function ClassSignUp(props: ClassSignUpProps): JSX.Element {
  const { t } = useShell();
  const { list, title, programName, offeringHref, state, students } = props;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PrintHeader title={`${list.name} · ${title}`} />
      <PageHead
        above={{ label: list.name, href: list.href }}
        eyebrow={<bdi>{programName}</bdi>}
        title={<span dir="auto">{title}</span>}
        tag={state === 'prepared' ? <Tag tone="info">{t('class-lists.sign_up.prepared')}</Tag> : null}
        actions={<ButtonLink href={offeringHref}>{t('class-lists.sign_up.page')}</ButtonLink>}
      />
      {state === 'prepared' ? <Preview {...props} /> : <Progress {...props} />}
      <Card title={t('class-lists.students')} flush>
        <AnswersTable students={students} planned={state === 'prepared'} />
      </Card>
    </div>
  );
}

function Preview(props: ClassSignUpProps): JSX.Element {
  const { t, times } = useShell();
  const { counts, left, form, beginAction, zone, closesAt } = props;
  const asked = counts.asked ?? 0;
  const invited = counts.no_account ?? 0;
  return (
    <Card title={t('class-lists.sign_up.effect')}>
      <div class="stack">
        <ul class="list">
          {asked > 0 ? <li>{t('class-lists.sign_up.will_ask', { count: asked })}</li> : null}
          {invited > 0 ? <li>{t('class-lists.sign_up.will_invite', { count: invited })}</li> : null}
          {counts.already ? <li>{t('class-lists.sign_up.have_already', { count: counts.already })}</li> : null}
          {counts.limit ? <li>{t('class-lists.sign_up.at_limit', { count: counts.limit })}</li> : null}
          {counts.refused ? <li>{t('class-lists.sign_up.said_no_before', { count: counts.refused })}</li> : null}
        </ul>
        {left !== null && left < asked + invited ? (
          <Notice tone="wait" title={t('class-lists.sign_up.few_left', { count: left })}>
            <p>{t('class-lists.sign_up.few_left_hint')}</p>
          </Notice>
        ) : null}
        <p class="quiet">{t('class-lists.sign_up.how')}</p>
        {beginAction && asked + invited > 0 ? (
          <Form action={beginAction} form={form} hidden={{ zone }}>
            <InstantField
              name="confirmUntil"
              label={t('class-lists.sign_up.confirm_until')}
              hint={
                closesAt === null
                  ? t('class-lists.sign_up.zone', { city: times.city(zone) })
                  : t('class-lists.sign_up.confirm_until_hint', { when: times.deadline(closesAt, zone).text })
              }
            />
            <FormActions>
              <Button kind="primary">{t('class-lists.sign_up.begin', { count: asked + invited })}</Button>
              <a href={props.list.href}>{t('class-lists.back')}</a>
            </FormActions>
          </Form>
        ) : (
          <Notice tone="info" title={t('class-lists.sign_up.nobody_to_ask')} />
        )}
      </div>
    </Card>
  );
}

function Progress(props: ClassSignUpProps): JSX.Element {
  const { t } = useShell();
  const { counts, confirmUntil, zone, remindAction, state, slipsHref, students } = props;
  const sum = (...answers: Answer[]) => answers.reduce((total, answer) => total + (counts[answer] ?? 0), 0);
  const waiting = students.filter(({ answer, hasAddress }) => answer === 'no_account' && !hasAddress);
  return (
    <>
      <KpiStrip
        label={t('class-lists.figures')}
        figures={[
          { figure: sum('in', 'waiting', 'review', 'already'), label: t('class-lists.sign_ups.confirmed') },
          { figure: sum('asked', 'chosen'), label: t('class-lists.sign_ups.asked') },
          { figure: sum('no_account'), label: t('class-lists.sign_ups.no_account') },
          {
            figure: sum('said_no', 'refused', 'no_answer', 'left', 'limit', 'closed'),
            label: t('class-lists.sign_ups.others'),
          },
        ]}
      />
      {state === 'begun' ? (
        <Notice tone="wait" title={t('class-lists.sign_up.working')}>
          <p>{t('class-lists.sign_up.working_hint', { count: sum('chosen') })}</p>
        </Notice>
      ) : null}
      {waiting.length > 0 ? (
        <Notice
          tone="info"
          title={t('class-lists.sign_up.need_slips', { count: waiting.length })}
          action={<ButtonLink href={slipsFor(slipsHref, waiting)}>{t('class-lists.bulk_slips')}</ButtonLink>}
        >
          <p>{t('class-lists.sign_up.need_slips_hint')}</p>
        </Notice>
      ) : null}
      <Card title={t('class-lists.sign_up.until')}>
        <div class="row row-between">
          <p>
            <Deadline at={confirmUntil} zone={zone} />
          </p>
          {remindAction && sum('asked') > 0 ? (
            <Form action={remindAction} shape="bare">
              <Button kind="primary">{t('class-lists.sign_up.remind', { count: sum('asked') })}</Button>
            </Form>
          ) : null}
        </div>
      </Card>
    </>
  );
}

function slipsFor(href: string, students: readonly StudentAnswerView[]): string {
  const query = new URLSearchParams(students.slice(0, 100).map(({ id }) => ['students', id]));
  return `${href}?${query.toString()}`;
}
