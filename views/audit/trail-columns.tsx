import type { JSX } from 'preact';
import type { Column } from '../components/table/table.js';
import type { Times, Translate } from '../shell.js';
import { trailPath, type TrailLine, type TrailPerson } from './trail-line.js';

/** What a line of the trail says, column by column. Every noun leads to the trail narrowed to it. */
export function trailColumns(t: Translate, times: Times): readonly Column<TrailLine>[] {
  return [
    { key: 'at', head: t('audit.at'), cell: ({ at }) => <span class="num">{times.dayTime(at)}</span> },
    { key: 'what', head: t('audit.what'), names: true, cell: (line) => <What line={line} /> },
    { key: 'who', head: t('audit.who'), cell: (line) => <Who line={line} t={t} /> },
    { key: 'change', head: t('audit.change'), cell: (line) => <Change line={line} t={t} /> },
    {
      key: 'position',
      head: t('audit.position'),
      end: true,
      cell: ({ position }) =>
        position === null ? <span class="quiet">{t('audit.waiting')}</span> : times.number(position),
    },
  ];
}

function What({ line }: { line: TrailLine }): JSX.Element {
  const { type, id } = line.subject;
  return (
    <>
      <a href={trailPath({ kind: line.kind })}>{line.words ?? line.kind}</a>
      <br />
      {line.words === null ? null : (
        <code class="small" dir="ltr">
          {line.kind}
        </code>
      )}{' '}
      <a class="small" href={trailPath({ subject: id })} dir="ltr">
        {`${type} ${id.slice(0, 8)}\u2026${id.slice(-4)}`}
      </a>
    </>
  );
}

function Who({ line, t }: { line: TrailLine; t: Translate }): JSX.Element {
  return (
    <>
      <Person person={line.actor} t={t} />
      {line.person ? (
        <>
          <br />
          <span class="small">
            {t('audit.about')} <Person person={line.person} t={t} />
          </span>
        </>
      ) : null}
    </>
  );
}

function Person({ person, t }: { person: TrailPerson; t: Translate }): JSX.Element {
  if (person.accountId === null) return <span class="quiet">{person.name ?? t('audit.nobody')}</span>;
  return (
    <a href={trailPath({ person: person.accountId })}>
      <bdi>{person.name ?? t('audit.unknown')}</bdi>
    </a>
  );
}

function Change({ line, t }: { line: TrailLine; t: Translate }): JSX.Element {
  const { from, to, reason } = line;
  const states = [from, to].filter((state) => state !== null);
  return (
    <>
      {states.length === 2 ? t('audit.from_to', { from: from ?? '', to: to ?? '' }) : states[0]}
      {reason === null ? null : (
        <>
          <br />
          <span class="small" dir="auto">
            {reason}
          </span>
        </>
      )}
    </>
  );
}
