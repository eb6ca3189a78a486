import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Form } from '../components/form/form.js';
import { Panel, PanelForm } from '../components/panel/panel.js';
import { useShell } from '../shell.js';
import { listHref, listPairs, listQuery } from './list-address.js';
import type { ColumnChoice, ListView } from './list-view.js';

const NARROWING = ['region', 'institution', 'from', 'to', 'answered'] as const;

/** Region, days, answers: what is not one of the states. */
export function FiltersPanel({ frame, asked, used, regions, questions, zone }: ListView): JSX.Element {
  const { t, times } = useShell();
  const cleared = Object.fromEntries(NARROWING.map((name) => [name, null]));
  return (
    <Panel face={t('lists.filters')} count={used.length}>
      <PanelForm
        action={`${frame.base}/registrations`}
        label={t('lists.filters')}
        keep={listPairs({ ...asked, ...cleared, institution: asked.institution })}
      >
        {regions.length > 0 ? (
          <label>
            <span class="panel-label">{t('lists.region')}</span>
            <select class="input" name="region">
              <option value="">{t('lists.any_region')}</option>
              {regions.map(({ id, name, depth }) => (
                <option key={id} value={id} selected={id === asked.region}>
                  {`${'\u2003'.repeat(depth)}${name}`}
                </option>
              ))}
              <option value="-" selected={asked.region === '-'}>
                {t('lists.no_region')}
              </option>
            </select>
          </label>
        ) : null}
        <div class="panel-pair">
          <label>
            <span class="panel-label">{t('lists.from')}</span>
            <input class="input" type="date" name="from" value={asked.from ?? ''} />
          </label>
          <label>
            <span class="panel-label">{t('lists.to')}</span>
            <input class="input" type="date" name="to" value={asked.to ?? ''} />
          </label>
        </div>
        <p class="small quiet">{t('lists.days_hint', { city: times.city(zone) })}</p>
        {questions.length > 0 ? <AnswerSelect asked={asked} questions={questions} /> : null}
        <Button>{t('lists.apply')}</Button>
      </PanelForm>
    </Panel>
  );
}

/** One list of all questions with their answers: choosing one names both. */
function AnswerSelect({ asked, questions }: Pick<ListView, 'asked' | 'questions'>): JSX.Element {
  const { t } = useShell();
  return (
    <label>
      <span class="panel-label">{t('lists.answer')}</span>
      <select class="input" name="answered">
        <option value="">{t('lists.any_answer')}</option>
        {questions.map(({ question, label, options }) => (
          <optgroup key={question} label={label}>
            {options.map((option) => (
              <option
                key={option.value}
                value={`${question}=${option.value}`}
                selected={asked.answered === `${question}=${option.value}`}
              >
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

export function ColumnsPanel({ frame, asked, columns, facts, answers }: ListView): JSX.Element {
  const { t } = useShell();
  const shown = new Set(columns.map(({ key }) => key));
  return (
    <Panel face={t('lists.columns')}>
      <PanelForm
        action={`${frame.base}/registrations`}
        label={t('lists.columns')}
        keep={listPairs({ ...asked, columns: [] })}
      >
        <Boxes legend={t('lists.columns_facts')} choices={facts} shown={shown} />
        {answers.length > 0 ? <Boxes legend={t('lists.columns_answers')} choices={answers} shown={shown} /> : null}
        <Button>{t('lists.show_columns')}</Button>
        <a href={listHref(frame.base, asked, { columns: [] })}>{t('lists.usual_columns')}</a>
      </PanelForm>
    </Panel>
  );
}

function Boxes({
  legend,
  choices,
  shown,
}: {
  legend: string;
  choices: readonly ColumnChoice[];
  shown: ReadonlySet<string>;
}): JSX.Element {
  return (
    <fieldset class="panel-boxes">
      <legend>{legend}</legend>
      {choices.map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" name="columns" value={key} checked={shown.has(key)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Lists kept under a name: mine alone, for this offering. */
export function SavedPanel({ frame, asked, saved }: ListView): JSX.Element {
  const { t } = useShell();
  return (
    <Panel face={t('lists.saved')} count={saved.length}>
      {saved.length > 0 ? (
        <ul class="saved-filters">
          {saved.map(({ id, name, href, current }) => (
            <li key={id}>
              <a href={href} aria-current={current ? 'true' : undefined} dir="auto">
                {name}
              </a>
              <Form
                shape="bare"
                action={`${frame.base}/filters/${id}/removal`}
                label={t('lists.forget_named', { name })}
              >
                <Button kind="quiet" label={t('lists.forget_named', { name })}>
                  {t('lists.forget')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : (
        <p class="small quiet">{t('lists.saved_none')}</p>
      )}
      <Form shape="bare" action={`${frame.base}/filters`} label={t('lists.save')} hidden={{ list: listQuery(asked) }}>
        <label>
          <span class="panel-label">{t('lists.save_name')}</span>
          <input class="input" type="text" name="name" maxlength={80} dir="auto" required />
        </label>
        <Button>{t('lists.save')}</Button>
      </Form>
    </Panel>
  );
}
