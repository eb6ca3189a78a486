import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { SelectField, type Option } from '../components/field/choice-field.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import { SignUpLines, type SignUpLineView } from './sign-up-lines.js';

export interface ListLineView {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly place: string;
  readonly students: number;
  readonly matched: number;
  readonly invited: number;
  readonly putAway: boolean;
}

export interface TeachingProps {
  /** Where the reader teaches; empty for who does not. */
  readonly places: readonly Option[];
  readonly lists: readonly ListLineView[];
  readonly signUps: readonly SignUpLineView[];
  /** Fields: `name`, `institutionId`. */
  readonly form: FormView;
  readonly action: string;
}

/** A teacher's desk: her lists, and what her classes are signed up for. */
export function Teaching(props: TeachingProps): JSX.Element {
  const { t } = useShell();
  const { places, lists, signUps } = props;
  if (places.length === 0) return <NoTeacher />;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('class-lists.teaching')} lead={t('class-lists.teaching_lead')} />
      <Card title={t('class-lists.lists')} flush>
        {lists.length > 0 ? (
          <Lists lists={lists} />
        ) : (
          <Empty picture="people" title={t('class-lists.none')}>
            <p>{t('class-lists.none_hint')}</p>
          </Empty>
        )}
      </Card>
      {signUps.length > 0 ? (
        <Card title={t('class-lists.sign_ups')} flush>
          <SignUpLines lines={signUps} withList />
        </Card>
      ) : null}
      <NewList {...props} />
    </div>
  );
}

function Lists({ lists }: { lists: readonly ListLineView[] }): JSX.Element {
  const { t, times } = useShell();
  return (
    <Table
      caption={t('class-lists.lists')}
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('class-lists.list_name'),
          names: true,
          cell: ({ href, name, place }) => (
            <span class="person-name">
              <a href={href} dir="auto">
                {name}
              </a>
              <small>
                <bdi>{place}</bdi>
              </small>
            </span>
          ),
        },
        {
          key: 'state',
          head: t('class-lists.list_state'),
          cell: (row) => <ListState {...row} />,
        },
        {
          key: 'students',
          head: t('class-lists.students'),
          end: true,
          cell: ({ students }) => times.number(students),
        },
        {
          key: 'matched',
          head: t('class-lists.state.matched'),
          end: true,
          cell: ({ matched }) => times.number(matched),
        },
        {
          key: 'invited',
          head: t('class-lists.state.invited'),
          end: true,
          cell: ({ invited }) => times.number(invited),
        },
      ]}
    />
  );
}

function ListState({ students, matched, putAway }: ListLineView): JSX.Element {
  const { t } = useShell();
  if (putAway) return <Tag tone="off">{t('class-lists.put_away_tag')}</Tag>;
  if (students === 0) return <Tag tone="info">{t('class-lists.empty_tag')}</Tag>;
  if (matched === students) return <Tag tone="ok">{t('class-lists.complete_tag')}</Tag>;
  return <Tag tone="wait">{t('class-lists.missing_tag', { count: students - matched })}</Tag>;
}

function NewList({ form, action, places, lists }: TeachingProps): JSX.Element {
  const { t } = useShell();
  const [only] = places;
  const hidden: Readonly<Record<string, string>> = places.length === 1 && only ? { institutionId: only.value } : {};
  return (
    <Card title={t('class-lists.new')}>
      <Form action={action} form={form} hidden={hidden}>
        <TextField name="name" label={t('class-lists.list_name')} hint={t('class-lists.list_name_hint')} max={120} />
        {places.length > 1 ? (
          <SelectField name="institutionId" label={t('class-lists.school')} options={places} />
        ) : null}
        <FormActions>
          <Button kind={lists.length === 0 ? 'primary' : 'plain'}>{t('class-lists.new_submit')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function NoTeacher(): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('class-lists.teaching')} />
      <Card>
        <Empty picture="people" title={t('class-lists.no_teacher')}>
          <p>{t('class-lists.no_teacher_hint')}</p>
          <ButtonLink kind="primary" href="/me/affiliations">
            {t('class-lists.no_teacher_way')}
          </ButtonLink>
        </Empty>
      </Card>
    </div>
  );
}
