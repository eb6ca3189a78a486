import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { PersonName } from '../components/person-name/person-name.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';

interface KeeperView {
  readonly name: string;
  readonly latinName: string;
  readonly address: string;
  readonly isOwner: boolean;
  readonly removeAction: string | null;
}

export interface ClassListSettingsProps {
  readonly name: string;
  readonly base: string;
  readonly putAway: boolean;
  /** Field: `name`. */
  readonly nameForm: FormView;
  /** Field: `address`. */
  readonly keeperForm: FormView;
  readonly keepers: readonly KeeperView[];
}

/** A list's name, who keeps it, and putting it away. */
export function ClassListSettings(props: ClassListSettingsProps): JSX.Element {
  const { t } = useShell();
  const { name, base, putAway, nameForm } = props;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead above={{ label: name, href: base }} title={t('class-lists.settings')} />
      <Card title={t('class-lists.list_name')}>
        <Form action={`${base}/settings`} form={nameForm}>
          <TextField name="name" label={t('class-lists.list_name')} hint={t('class-lists.list_name_hint')} max={120} />
          <FormActions>
            <Button kind="primary">{t('class-lists.rename')}</Button>
          </FormActions>
        </Form>
      </Card>
      <Keepers {...props} />
      <Card title={t(putAway ? 'class-lists.put_away_title' : 'class-lists.archive_title')}>
        <Form action={putAway ? `${base}/archive/reversal` : `${base}/archive`} shape="bare">
          <p class="quiet">{t(putAway ? 'class-lists.put_away' : 'class-lists.archive_hint')}</p>
          <Button>{t(putAway ? 'class-lists.reopen' : 'class-lists.archive')}</Button>
        </Form>
      </Card>
    </div>
  );
}

function Keepers({ keepers, keeperForm, base, putAway }: ClassListSettingsProps): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('class-lists.keepers')} flush>
      <TaskList
        tasks={keepers.map(({ name, latinName, address, isOwner, removeAction }) => ({
          key: address,
          title: <PersonName name={name} latin={latinName} />,
          detail: isOwner ? t('class-lists.owner') : <bdi dir="ltr">{address}</bdi>,
          end: removeAction ? (
            <Form action={removeAction} shape="bare">
              <Button label={t('class-lists.keeper_remove_of', { name })}>{t('class-lists.keeper_remove')}</Button>
            </Form>
          ) : null,
        }))}
      />
      {putAway ? null : (
        <div class="card-foot">
          <Form action={`${base}/keepers`} form={keeperForm}>
            <TextField
              kind="email"
              name="address"
              label={t('class-lists.keeper_address')}
              hint={t('class-lists.keeper_hint')}
              max={254}
            />
            <FormActions>
              <Button>{t('class-lists.keeper_add')}</Button>
            </FormActions>
          </Form>
        </div>
      )}
    </Card>
  );
}
