import type { JSX } from 'preact';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';
import { AnswerTag, type Answer } from './answer-tag.js';
import type { RegistrationState } from '../registrations/registration-state.js';

/** One student in a sign-up of her class. */
export interface StudentAnswerView {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly number: string | null;
  readonly className: string | null;
  readonly hasAddress: boolean;
  readonly invited: boolean;
  readonly answer: Answer;
  /** Where she stands, for who has signed up. */
  readonly state: RegistrationState | null;
  readonly reminded: boolean;
}

/** Everybody in the sign-up, with what will or did become of each. */
export function AnswersTable({
  students,
  planned,
}: {
  students: readonly StudentAnswerView[];
  planned: boolean;
}): JSX.Element {
  const { t } = useShell();
  return (
    <Table
      caption={t('class-lists.students')}
      rows={students}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('class-lists.column.name'),
          names: true,
          cell: ({ name, href }) => (
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          key: 'number',
          head: t('class-lists.column.number'),
          cell: ({ number }) => (number ? <bdi class="num nowrap">{number}</bdi> : '–'),
        },
        {
          key: 'class',
          head: t('class-lists.column.class'),
          cell: ({ className }) => (className ? <bdi>{className}</bdi> : '–'),
        },
        {
          key: 'answer',
          head: t(planned ? 'class-lists.sign_up.effect' : 'class-lists.column.state'),
          cell: (row) => <AnswerCell row={row} planned={planned} />,
        },
      ]}
    />
  );
}

function AnswerCell({ row, planned }: { row: StudentAnswerView; planned: boolean }): JSX.Element {
  const { t } = useShell();
  const { answer, state, reminded, hasAddress, invited } = row;
  const note =
    answer === 'already' && state
      ? t(`registration.state.${state}`)
      : answer === 'no_account'
        ? t(
            invited
              ? 'class-lists.answer.invited'
              : hasAddress
                ? 'class-lists.answer.by_mail'
                : 'class-lists.answer.by_slip',
          )
        : answer === 'asked' && reminded
          ? t('class-lists.answer.reminded')
          : null;
  return (
    <>
      <AnswerTag answer={answer} planned={planned} />
      {note ? <small class="cell-note">{note}</small> : null}
    </>
  );
}
