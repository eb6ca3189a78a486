import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { StudentStateTag, type StudentView } from './student-state.js';

export interface StudentFormProps {
  readonly list: { readonly name: string; readonly href: string };
  /** Null while she is being added. */
  readonly student: (StudentView & { readonly matchedAt: Instant | null; readonly invitedAt: Instant | null }) | null;
  /** Fields: `name`, `number`, `className`, `address`, `mobile`. */
  readonly form: FormView;
  readonly action: string;
  readonly removeAction: string | null;
  readonly partAction: string | null;
}

/** One student of a list, added or changed by hand. */
export function StudentFormPage(props: StudentFormProps): JSX.Element {
  const { t } = useShell();
  const { list, student, form, action } = props;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: list.name, href: list.href }}
        title={student ? <bdi>{student.name}</bdi> : t('class-lists.add_one')}
      />
      <Card>
        <Form action={action} form={form}>
          <TextField name="name" label={t('class-lists.column.name')} max={200} />
          <TextField
            name="number"
            label={t('class-lists.column.number')}
            hint={t('class-lists.number_hint')}
            width="medium"
            max={64}
            optional
          />
          <TextField name="className" label={t('class-lists.column.class')} width="medium" max={120} optional />
          <TextField
            kind="email"
            name="address"
            label={t('class-lists.column.address')}
            hint={t('class-lists.address_hint')}
            max={254}
            optional
          />
          <TextField kind="tel" name="mobile" label={t('class-lists.column.mobile')} width="medium" max={40} optional />
          <FormActions>
            <Button kind="primary">{t(student ? 'class-lists.save' : 'class-lists.add_submit')}</Button>
            <a href={list.href}>{t('class-lists.back')}</a>
          </FormActions>
        </Form>
      </Card>
      {student ? <Standing {...props} student={student} /> : null}
    </div>
  );
}

function Standing({
  student,
  partAction,
  removeAction,
}: StudentFormProps & { student: NonNullable<StudentFormProps['student']> }): JSX.Element {
  const { t, times } = useShell();
  const since = student.matchedAt ?? student.invitedAt;
  return (
    <Card title={t('class-lists.column.state')}>
      <div class="stack">
        <p>
          <StudentStateTag student={student} />
          {since === null ? null : <small class="cell-note">{times.dayTime(since)}</small>}
        </p>
        {partAction ? (
          <Form action={partAction} shape="bare">
            <p class="quiet">{t('class-lists.part_hint')}</p>
            <Button>{t('class-lists.part')}</Button>
          </Form>
        ) : null}
        {removeAction ? (
          <Form action={removeAction} shape="bare">
            <p class="quiet">{t('class-lists.remove_hint')}</p>
            <Button kind="danger">{t('class-lists.remove')}</Button>
          </Form>
        ) : null}
      </div>
    </Card>
  );
}
