import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { TaskList, type Task } from '../components/tasks/tasks.js';
import { OfferingCard, type OfferingCardView } from '../components/offering-card/offering-card.js';
import { registrationTask, type RegistrationLine } from '../registrations/registration-line.js';
import { useShell } from '../shell.js';

/** One thing to do. `text` and `button` are already in the reader's language. */
export interface TodoView {
  readonly key: string;
  readonly text: string;
  readonly detail: string | null;
  readonly until: { readonly at: Instant; readonly zone: string } | null;
  readonly href: string;
  readonly button: string;
  /** The first of these gets the primary button. */
  readonly urgent: boolean;
}

export interface HomeScreenProps {
  /** What to call the person. */
  readonly name: string;
  readonly partOfDay: 'morning' | 'afternoon' | 'evening' | 'any';
  readonly todo: readonly TodoView[];
  readonly registrations: readonly RegistrationLine[];
  /** A few things that are open, for who has nothing yet. */
  readonly suggestions: readonly OfferingCardView[];
}

/** A person's home: what to do, and what they are in. */
export function HomeScreen({ name, partOfDay, todo, registrations, suggestions }: HomeScreenProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead title={<span dir="auto">{t(`home.greeting.${partOfDay}`, { name })}</span>} />
      <Card title={t('home.todo')} flush>
        {todo.length > 0 ? (
          <TaskList tasks={todo.map((item, index) => task(item, index === 0))} />
        ) : (
          <p class="card-foot quiet">{t('home.todo_none')}</p>
        )}
      </Card>
      <Card
        title={t('home.signed_up')}
        beside={registrations.length > 0 ? <a href="/registrations">{t('home.all')}</a> : null}
        flush
      >
        {registrations.length > 0 ? (
          <TaskList tasks={registrations.map(registrationTask)} />
        ) : (
          <Empty picture="list" title={t('home.none')}>
            <ButtonLink kind="primary" href="/">
              {t('home.none_hint')}
            </ButtonLink>
          </Empty>
        )}
      </Card>
      {suggestions.length > 0 ? (
        <section class="stack">
          <h2>{t('home.open_for_you')}</h2>
          <div class="grid">
            {suggestions.map((card) => (
              <OfferingCard key={card.href} card={card} />
            ))}
          </div>
        </section>
      ) : null}
    </div>
  );
}

function task({ key, text, detail, until, href, button, urgent }: TodoView, first: boolean): Task {
  return {
    key,
    title: <span dir="auto">{text}</span>,
    detail: (
      <>
        {detail ? <span dir="auto">{detail}</span> : null} {until ? <Deadline {...until} /> : null}
      </>
    ),
    end: (
      <ButtonLink kind={first && urgent ? 'primary' : 'plain'} href={href} label={`${button}: ${text}`}>
        {button}
      </ButtonLink>
    ),
  };
}
