import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { Form } from '../components/form/form.js';
import { EMPTY_FORM } from '../components/form/form-state.js';
import { Icon } from '../components/icon/icon.js';
import { Tag } from '../components/tag/tag.js';
import type { QuestionKind } from '../registrations/question-view.js';
import { useShell } from '../shell.js';
import { OfferingFrame, type DeskFrame } from './offering-frame.js';

export interface QuestionLine {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  /** The profile fact it is bound to, in words; null when it is asked anew each time. */
  readonly binding: string | null;
  readonly editHref: string;
  /** POST targets. Up is null for the first, down for the last. */
  readonly removeAction: string;
  readonly upAction: string | null;
  readonly downAction: string | null;
}

/** A section with its questions; null is what stands before all sections. */
export interface EditedPart {
  readonly section: {
    readonly key: string;
    readonly title: string;
    readonly intro: string | null;
    readonly editHref: string;
    readonly removeAction: string;
    readonly upAction: string | null;
    readonly downAction: string | null;
  } | null;
  /** What is agreed to on the last page, whatever the sections. */
  readonly consents: boolean;
  readonly questions: readonly QuestionLine[];
}

export interface FormEditorProps {
  readonly frame: DeskFrame;
  /** The version that is asked now; 0 before the first. */
  readonly version: number;
  /** In the order they are asked; without sections, one part that has no title. */
  readonly parts: readonly EditedPart[];
  readonly addHref: string;
  readonly addSectionHref: string;
  /** Goes along with each change, so that nobody overwrites somebody else. */
  readonly basedOn: number;
}

/** The questions of a sign-up, in their order. Each change makes a new version; answers keep theirs. */
export function FormEditor({ frame, version, parts, addHref, addSectionHref, basedOn }: FormEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <OfferingFrame
      frame={frame}
      room="form"
      actions={
        <>
          <ButtonLink kind="primary" href={addHref}>
            {t('desk.form.add')}
          </ButtonLink>
          <ButtonLink href={addSectionHref}>{t('sections.add')}</ButtonLink>
        </>
      }
    >
      {parts.map((part) =>
        part.section ? (
          <SectionCard key={part.section.key} section={part.section} questions={part.questions} basedOn={basedOn} />
        ) : (
          <Card
            key={part.consents ? '-consents' : '-first'}
            title={t(part.consents ? 'sections.last_page' : 'desk.form.title')}
            beside={part.consents ? null : <span class="small">{t('desk.form.version', { version })}</span>}
            flush
          >
            <Questions questions={part.questions} basedOn={basedOn} />
          </Card>
        ),
      )}
      <p class="small">{t('desk.form.hint')}</p>
    </OfferingFrame>
  );
}

function Questions({ questions, basedOn }: { questions: readonly QuestionLine[]; basedOn: number }): JSX.Element {
  const { t } = useShell();
  if (questions.length === 0) {
    return (
      <Empty picture="list" title={t('desk.form.none')}>
        <p>{t('desk.form.none_hint')}</p>
      </Empty>
    );
  }
  return (
    <ol class="tasks">
      {questions.map((question) => (
        <QuestionRow key={question.key} question={question} basedOn={basedOn} />
      ))}
    </ol>
  );
}

function SectionCard({
  section,
  questions,
  basedOn,
}: {
  section: NonNullable<EditedPart['section']>;
  questions: readonly QuestionLine[];
  basedOn: number;
}): JSX.Element {
  const { t } = useShell();
  const { title, intro, editHref, removeAction, upAction, downAction } = section;
  return (
    <Card
      title={
        <a href={editHref} dir="auto">
          {title}
        </a>
      }
      beside={
        <div class="row row-menu">
          <Move action={upAction} icon="up" label={t('desk.form.up', { label: title })} basedOn={basedOn} />
          <Move action={downAction} icon="down" label={t('desk.form.down', { label: title })} basedOn={basedOn} />
          <Form action={removeAction} shape="bare" form={EMPTY_FORM} hidden={{ basedOn: String(basedOn) }}>
            <Button kind="quiet" label={t('sections.remove_of', { label: title })}>
              {t('desk.form.remove')}
            </Button>
          </Form>
        </div>
      }
      flush
    >
      {intro ? (
        <p class="small card-lead" dir="auto">
          {intro}
        </p>
      ) : null}
      {questions.length > 0 ? (
        <Questions questions={questions} basedOn={basedOn} />
      ) : (
        <p class="quiet card-lead">{t('sections.empty')}</p>
      )}
    </Card>
  );
}

function QuestionRow({ question, basedOn }: { question: QuestionLine; basedOn: number }): JSX.Element {
  const { t } = useShell();
  const { kind, label, required, sensitive, binding, editHref } = question;
  return (
    <li class="task">
      <div class="grow">
        <p class="task-title">
          <a href={editHref} dir="auto">
            {label}
          </a>
        </p>
        <p class="small row">
          {t(`desk.question.kind.${kind}`)}
          {required ? null : <span>{t('shell.form.optional')}</span>}
          {binding ? <Tag tone="info">{t('desk.form.bound', { fact: binding })}</Tag> : null}
          {sensitive ? <Tag tone="wait">{t('desk.form.sensitive')}</Tag> : null}
        </p>
      </div>
      <div class="row row-menu">
        <Move action={question.upAction} icon="up" label={t('desk.form.up', { label })} basedOn={basedOn} />
        <Move action={question.downAction} icon="down" label={t('desk.form.down', { label })} basedOn={basedOn} />
        <Form action={question.removeAction} shape="bare" form={EMPTY_FORM} hidden={{ basedOn: String(basedOn) }}>
          <Button kind="quiet" label={t('desk.form.remove_of', { label })}>
            {t('desk.form.remove')}
          </Button>
        </Form>
      </div>
    </li>
  );
}

function Move({
  action,
  icon,
  label,
  basedOn,
}: {
  action: string | null;
  icon: 'up' | 'down';
  label: string;
  basedOn: number;
}): JSX.Element | null {
  if (!action) return null;
  return (
    <Form action={action} shape="bare" hidden={{ basedOn: String(basedOn) }}>
      <Button label={label}>
        <Icon name={icon} />
      </Button>
    </Form>
  );
}
