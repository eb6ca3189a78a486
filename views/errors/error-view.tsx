import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Illustration, type Picture } from '../components/illustration/illustration.js';
import { useShell } from '../shell.js';

const PATHS = { own: '/home', programs: '/programs', start: '/', help: '/help' } as const;

interface ErrorViewProps {
  readonly picture: Picture;
  readonly title: string;
  /** What happened, in a sentence. */
  readonly reason: string;
  /** Where to go now; the first is the likeliest. */
  readonly ways: readonly (keyof typeof PATHS)[];
}

/** Every error page: a drawing, what happened, and a way on. */
export function ErrorView({ picture, title, reason, ways }: ErrorViewProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page error-page stack">
      <Illustration picture={picture} />
      <h1>{title}</h1>
      <p class="lead">{reason}</p>
      <div class="row">
        {ways.map((way, index) => (
          <ButtonLink key={way} kind={index === 0 ? 'primary' : 'quiet'} href={PATHS[way]}>
            {t(`errors.to_${way}`)}
          </ButtonLink>
        ))}
      </div>
    </div>
  );
}
