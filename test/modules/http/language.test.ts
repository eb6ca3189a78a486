import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule] });
  });

  const seenBy = async (visitor: Visitor, query = '') => {
    const { text } = await visitor.get(`/try${query}`);
    return /&quot;locale&quot;:&quot;([\w-]+)&quot;,&quot;zone&quot;:(?:&quot;)?([\w/]+)/u
      .exec(text)
      ?.slice(1)
      .join(' ');
  };

  it('takes the language from the browser, until the reader asks for another', async () => {
    const visitor = portal.visitor('zh-CN');
    expect(await seenBy(visitor)).toBe('zh-CN null');
    expect(await seenBy(visitor, '?lang=ar')).toBe('ar null');
    expect(await seenBy(visitor)).toBe('ar null');
    expect(await seenBy(visitor, '?lang=klingon')).toBe('ar null');
  });

  it('takes language and zone from the account of who is signed in', async () => {
    const account = await new World(portal).person('陈思远', { locale: 'zh-CN', zone: 'Asia/Shanghai' });
    const visitor = await portal.signIn(account, 'en');
    visitor.cookies.set('zone', 'Europe/Berlin');
    expect(await seenBy(visitor)).toBe('zh-CN Asia/Shanghai');
    expect(await seenBy(visitor, '?lang=en')).toBe('en Asia/Shanghai');
  });

  it('takes the zone from the cookie of a small script, when it is one', async () => {
    const visitor = portal.visitor();
    visitor.cookies.set('zone', encodeURIComponent('Africa/Nairobi'));
    expect(await seenBy(visitor)).toBe('en Africa/Nairobi');
    visitor.cookies.set('zone', 'Mars/Base');
    expect(await seenBy(visitor)).toBe('en null');
  });
});
