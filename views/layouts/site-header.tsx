import type { JSX } from 'preact';
import { Avatar } from '../components/avatar/avatar.js';
import { BrandMark } from '../components/brand/brand.js';
import { ButtonLink } from '../components/button/button.js';
import { Form } from '../components/form/form.js';
import { Icon } from '../components/icon/icon.js';
import { Menu } from '../components/menu/menu.js';
import { useShell } from '../shell.js';

/** Brand, ways, and the person. Below a tablet's width the ways fold into a menu that needs no script. */
export function SiteHeader(): JSX.Element {
  const { t, siteName, site, demo } = useShell();
  return (
    <header class="site-header">
      {demo ? (
        <div class="demo-bar">
          <p>
            {t('shell.demo')} <a href="/dev/mail">{t('shell.demo_mail')}</a>
          </p>
        </div>
      ) : null}
      <div class="wrap">
        <a class="brand" href="/" aria-label={siteName}>
          {site.logo ? <img class="brand-logo" src={site.logo} alt="" /> : <BrandMark />}
          <span dir="auto">{siteName}</span>
        </a>
        <nav class="site-ways" aria-label={t('shell.nav')}>
          <div class="site-nav">
            <Ways />
          </div>
          <div class="site-menu">
            <Menu
              face={
                <>
                  <Icon name="menu" />
                  {t('shell.menu')}
                </>
              }
            >
              <Ways />
            </Menu>
          </div>
        </nav>
        <div class="site-tools">
          <Person />
        </div>
      </div>
    </header>
  );
}

function Ways(): JSX.Element {
  const { nav } = useShell();
  return (
    <>
      {nav.map(({ href, label, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </>
  );
}

function Person(): JSX.Element {
  const { t, person } = useShell();
  if (!person) return <ButtonLink href="/sign-in">{t('shell.sign_in')}</ButtonLink>;
  return (
    <Menu look="bare" label={t('shell.account', { name: person.name })} face={<Avatar initials={person.initials} />}>
      <p class="menu-name">
        <bdi>{person.name}</bdi>
      </p>
      <a href="/home">{t('shell.my_programs')}</a>
      <a href="/me">{t('shell.profile')}</a>
      <a href="/me/devices">{t('shell.devices')}</a>
      <a href="/me/security">{t('shell.security')}</a>
      <hr />
      <Form action="/sign-out" shape="bare">
        <button type="submit">{t('shell.sign_out')}</button>
      </Form>
    </Menu>
  );
}
