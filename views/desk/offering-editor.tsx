import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { CheckField, RadioField, SelectField, ChecksField, type Option } from '../components/field/choice-field.js';
import { InstantField } from '../components/field/date-field.js';
import { NumberField, TextField } from '../components/field/text-field.js';
import { Form, FormActions, FormSection } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { LocalizedField } from './localized-field.js';
import { OfferingFrame, type DeskFrame } from './offering-frame.js';

/** What an offering's settings are chosen from. Labels are in the reader's language. */
export interface EditorChoices {
  /** Editions this person may make offerings in; only for a new one. */
  readonly editions: readonly Option[];
  readonly contests: readonly Option[];
  readonly zones: readonly Option[];
  /** Languages it can be held in. */
  readonly languages: readonly Option[];
}

/**
 * Fields: `title`, `summary`, `body`, `audience`, `preparation`, `steps`, `place` each as `.en` `.zh-CN` `.ar`;
 * `edition` (new only), `contestId`, `kind`, `applicant`, `visibility`, `zone`, `opensAt`, `closesAt`, `startsAt`,
 * `endsAt`, `onlineUrl`, `languages`, `contact`, `reviewed`, `offerHours`, `classSignUp`; hidden `version`.
 */
export interface OfferingEditorProps {
  /** Null while it is being made. */
  readonly frame: DeskFrame | null;
  readonly form: FormView;
  readonly action: string;
  /** Counts edits; sent back so that nobody overwrites somebody else. */
  readonly version: number;
  readonly choices: EditorChoices;
  readonly previewHref: string | null;
  readonly publishHref: string | null;
  /** Of a published one: where its sign-up is closed; of a closed one: where that is taken back. */
  readonly closeHref: string | null;
  readonly reopenHref: string | null;
  /** Of a closed one: out of every list; of an archived one: back again. */
  readonly archiveHref: string | null;
  readonly restoreHref: string | null;
}

/** Makes or changes what people sign up for. */
export function OfferingEditor(props: OfferingEditorProps): JSX.Element {
  const { t } = useShell();
  const { frame, previewHref, publishHref, closeHref, reopenHref, archiveHref, restoreHref } = props;
  if (!frame) {
    return (
      <div class="wrap page stack-loose">
        <PageHead
          above={{ label: t('desk.title'), href: '/desk' }}
          title={t('desk.editor.new')}
          lead={t('desk.editor.new_lead')}
        />
        <EditorForm {...props} />
      </div>
    );
  }
  const actions = (
    <>
      {previewHref ? <ButtonLink href={previewHref}>{t('desk.editor.preview')}</ButtonLink> : null}
      {closeHref ? <ButtonLink href={closeHref}>{t('desk.close.submit')}</ButtonLink> : null}
      {reopenHref ? <ButtonLink href={reopenHref}>{t('desk.reopen.submit')}</ButtonLink> : null}
      {archiveHref ? <ButtonLink href={archiveHref}>{t('shelf.archive.button')}</ButtonLink> : null}
      {restoreHref ? <ButtonLink href={restoreHref}>{t('shelf.restore.button')}</ButtonLink> : null}
      {publishHref ? (
        <ButtonLink kind="primary" href={publishHref}>
          {t('desk.editor.publish')}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <OfferingFrame frame={frame} room="settings" actions={actions}>
      <EditorForm {...props} />
    </OfferingFrame>
  );
}

function EditorForm(props: OfferingEditorProps): JSX.Element {
  const { t } = useShell();
  const { form, action, version, frame } = props;
  return (
    <Form action={action} form={form} hidden={{ version: String(version) }}>
      <Kind {...props} />
      <FormSection title={t('desk.editor.words')} hint={t('desk.editor.words_hint')}>
        <LocalizedField name="title" label={t('desk.editor.title')} />
        <LocalizedField
          name="summary"
          label={t('desk.editor.summary')}
          hint={t('desk.editor.summary_hint')}
          rows={2}
          max={400}
        />
        <LocalizedField
          name="audience"
          label={t('catalogue.offering.who')}
          hint={t('desk.editor.lines_hint')}
          rows={3}
          max={2000}
        />
        <LocalizedField
          name="preparation"
          label={t('catalogue.offering.ready')}
          hint={t('desk.editor.lines_hint')}
          rows={3}
          max={2000}
        />
        <LocalizedField
          name="steps"
          label={t('catalogue.offering.how')}
          hint={t('desk.editor.lines_hint')}
          rows={4}
          max={4000}
        />
        <LocalizedField
          name="body"
          label={t('catalogue.offering.about')}
          hint={t('desk.editor.markdown_hint')}
          rows={8}
          max={20000}
        />
      </FormSection>
      <When {...props} />
      <Where {...props} />
      <FormSection title={t('desk.editor.places')} hint={t('desk.editor.places_hint')}>
        <RadioField
          name="reviewed"
          label={t('desk.editor.reviewed')}
          options={[
            { value: 'no', label: t('desk.editor.reviewed_no') },
            { value: 'yes', label: t('desk.editor.reviewed_yes') },
          ]}
        />
        <NumberField name="offerHours" label={t('desk.editor.offer_hours')} hint={t('desk.editor.offer_hours_hint')} />
        <CheckField
          name="classSignUp"
          label={t('desk.editor.class_sign_up')}
          hint={t('desk.editor.class_sign_up_hint')}
        />
      </FormSection>
      <FormActions>
        <Button kind="primary">{t(frame ? 'desk.editor.save' : 'desk.editor.create')}</Button>
      </FormActions>
    </Form>
  );
}

const KINDS = ['course', 'track', 'challenge', 'event', 'partnership', 'call'] as const;
const APPLICANTS = ['person', 'team', 'group', 'institution'] as const;
const AUDIENCE_ROLES = ['student', 'teacher', 'developer', 'researcher'] as const;
const VISIBILITIES = ['public', 'link', 'institution'] as const;

function Kind({ frame, choices }: OfferingEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <FormSection title={t('desk.editor.kind_title')}>
      {frame ? null : (
        <SelectField
          name="edition"
          label={t('desk.editor.edition')}
          options={choices.editions}
          prompt={t('shell.form.choose')}
        />
      )}
      <SelectField
        name="kind"
        label={t('desk.editor.kind')}
        options={KINDS.map((value) => ({ value, label: t(`desk.kind.${value}`) }))}
        width="medium"
      />
      {choices.contests.length > 0 ? (
        <SelectField
          name="contestId"
          label={t('desk.editor.contest')}
          hint={t('desk.editor.contest_hint')}
          options={choices.contests}
          prompt={t('desk.editor.contest_none')}
          optional
        />
      ) : null}
      <ChecksField
        name="audienceRoles"
        label={t('desk.editor.audience_roles')}
        hint={t('desk.editor.audience_roles_hint')}
        options={AUDIENCE_ROLES.map((value) => ({ value, label: t(`catalogue.role.${value}`) }))}
        optional
      />
      <SelectField
        name="applicant"
        label={t('desk.editor.applicant')}
        options={APPLICANTS.map((value) => ({ value, label: t(`desk.applicant.${value}`) }))}
        width="medium"
      />
      <RadioField
        name="visibility"
        label={t('desk.editor.visibility')}
        options={VISIBILITIES.map((value) => ({ value, label: t(`desk.visibility.${value}`) }))}
      />
      <TextField
        name="institution"
        label={t('shelf.institution')}
        hint={t('shelf.institution_hint')}
        autocomplete="off"
        max={200}
        optional
      />
    </FormSection>
  );
}

function When({ choices }: OfferingEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <FormSection title={t('desk.editor.when')} hint={t('desk.editor.when_hint')}>
      <SelectField name="zone" label={t('desk.editor.zone')} options={choices.zones} width="medium" />
      <InstantField name="opensAt" label={t('desk.editor.opens')} hint={t('desk.editor.opens_hint')} optional />
      <InstantField name="closesAt" label={t('desk.editor.closes')} optional />
      <InstantField name="startsAt" label={t('desk.editor.starts')} optional />
      <InstantField name="endsAt" label={t('desk.editor.ends')} optional />
    </FormSection>
  );
}

function Where({ choices }: OfferingEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <FormSection title={t('desk.editor.where')}>
      <LocalizedField name="place" label={t('desk.editor.place')} hint={t('desk.editor.place_hint')} />
      <TextField
        name="onlineUrl"
        kind="url"
        label={t('desk.editor.online')}
        hint={t('desk.editor.online_hint')}
        max={500}
        optional
      />
      <ChecksField name="languages" label={t('desk.editor.languages')} options={choices.languages} />
      <TextField
        name="contact"
        kind="email"
        label={t('desk.editor.contact')}
        hint={t('desk.editor.contact_hint')}
        max={320}
        optional
      />
    </FormSection>
  );
}
